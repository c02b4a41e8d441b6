package org.mhero.kit.fhir.search;

import java.util.List;
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

  /** Whether only the number of matches is asked for. */
  public boolean countOnly() {
    return count == 0;
  }
}
