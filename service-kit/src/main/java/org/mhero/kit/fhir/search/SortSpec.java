package org.mhero.kit.fhir.search;

import org.mhero.kit.fhir.type.ParamKind;

/**
 * One key of the order of matches.
 *
 * @param kind how the values are compared; SPECIAL for the distance from {@code near}
 */
record SortSpec(ParamRef param, ParamKind kind, boolean descending) {
  boolean byId() {
    return param.name().equals("_id");
  }

  boolean byLastUpdated() {
    return param.name().equals("_lastUpdated");
  }
}
