package org.mhero.kit.fhir.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.index.DateRange;
import org.mhero.kit.fhir.search.QueryParams;
import org.mhero.kit.fhir.search.SearchParser;

/**
 * A question for history.
 *
 * @param id the resource, null for the whole type
 * @param since the earliest time of interest, to the millisecond, null for all
 */
record HistoryRequest(
    String type,
    @Nullable String id,
    @Nullable Instant since,
    int count,
    @Nullable HistoryCursor cursor) {

  static HistoryRequest parse(String type, @Nullable String id, QueryParams query) {
    Optional<String> cursor = query.first("_cursor");
    if (cursor.isPresent()) {
      HistoryCursor at = HistoryCursor.decode(cursor.get());
      return new HistoryRequest(type, id, at.since(), at.count(), at);
    }
    int count = query.first("_count").map(SearchParser::countOf).orElse(SearchParser.USUAL);
    return new HistoryRequest(
        type, id, query.first("_since").map(HistoryRequest::sinceOf).orElse(null), count, null);
  }

  /** Finer than a millisecond is cut: it then finds more, never less. Without a zone it is UTC. */
  private static Instant sinceOf(String text) {
    try {
      return DateRange.parse(text.strip()).low().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw AppException.invalid("_since: not an instant");
    }
  }
}
