package org.mhero.kit.fhir.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.type.FhirType;

/**
 * A search that has been understood.
 *
 * @param used the parameters that were understood, for the self link and the cursor
 * @param ignored the parameters that were not
 */
public record SearchRequest(
    FhirType type,
    List<Criterion> criteria,
    List<IncludeSpec> includes,
    List<SortSpec> sorts,
    int count,
    TotalMode total,
    QueryParams used,
    List<String> ignored,
    @Nullable Cursor cursor) {

  /** How exactly matches are counted (FHIR R4 search.html#total). */
  public enum TotalMode {
    NONE,
    ESTIMATE,
    ACCURATE
  }

  /** The other types whose content decides what is found. */
  public Set<String> touchedTypes() {
    var touched = new HashSet<String>();
    criteria.forEach(criterion -> touch(criterion, touched));
    return touched;
  }

  private static void touch(Criterion criterion, Set<String> touched) {
    switch (criterion) {
      case Criterion.Chain chain -> {
        touched.add(chain.target());
        touch(chain.on(), touched);
      }
      case Criterion.Has has -> {
        touched.add(has.reference().type());
        touch(has.on(), touched);
      }
      case Criterion.Not not -> touch(not.of(), touched);
      case Criterion.AnyOf any -> any.of().forEach(one -> touch(one, touched));
      default -> {
        // The others look at the type itself.
      }
    }
  }

  /** The same search with other criteria. */
  SearchRequest with(List<Criterion> others) {
    return new SearchRequest(type, others, includes, sorts, count, total, used, ignored, cursor);
  }

  /** Whether only the number of matches is asked for. */
  public boolean countOnly() {
    return count == 0;
  }
}
