package org.mhero.kit.fhir.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.StoredResource;

/**
 * One page of a search.
 *
 * @param matches in the order asked for
 * @param included what includes brought, each once
 * @param total the number of all matches, null when {@code _total=none}
 * @param next the query of the next page, null after the last
 */
public record SearchResult(
    SearchRequest request,
    List<Match> matches,
    List<StoredResource> included,
    @Nullable Long total,
    @Nullable String next) {

  /** The matches alone. */
  public List<StoredResource> resources() {
    return matches.stream().map(Match::resource).toList();
  }
}
