package org.mhero.reporting.dhis2;

import org.jspecify.annotations.Nullable;

/**
 * One value as it would be sent.
 *
 * @param facility the id of the facility's Location
 * @param orgUnit the UID of the org unit; empty while the facility is not matched
 * @param orgUnitCode the code of the org unit; the UID where it has none
 * @param people how many answers it is made of
 * @param problem why it will not be sent; null when it will
 */
public record ReportedValue(
    String facility,
    String facilityName,
    String orgUnit,
    String orgUnitCode,
    String question,
    String dataElement,
    @Nullable String categoryOptionCombo,
    String value,
    int people,
    @Nullable Problem problem) {

  /** Why a value is left out, and what it is called. */
  public enum Problem {
    NO_FACILITY("The people who answered belong to no facility"),
    UNMATCHED("The facility has no org unit in the data set"),
    CLOSED("The facility is closed in DHIS2 in this period"),
    NO_ELEMENT("The data element is not in the data set"),
    NO_COMBO("The data element needs one of its category option combinations"),
    NO_VALUE("The answers are mapped to no value"),
    WRONG_TYPE("The value is not of the data element's type"),
    ZERO_DROPPED("DHIS2 drops zeros of this data element and deletes what is stored"),
    DUPLICATE("Another question already sends this data element");

    private final String words;

    Problem(String words) {
      this.words = words;
    }

    /** The problem in a sentence. */
    public String words() {
      return words;
    }
  }
}
