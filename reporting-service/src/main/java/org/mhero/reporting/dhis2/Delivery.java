package org.mhero.reporting.dhis2;

import java.util.List;

/** What DHIS2 answered to one request. */
sealed interface Delivery {
  /** All values are stored. */
  record Accepted() implements Delivery {}

  /**
   * DHIS2 has read the request and stored what it did not refuse, or nothing of it.
   *
   * @param refusals at least one
   */
  record Refused(List<Refusal> refusals) implements Delivery {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** It may succeed later: no answer, an empty one, 429 or 5xx. */
  record Later(String reason) implements Delivery {}

  /** Nothing will succeed until an administrator acts: no access, or no DHIS2 at this address. */
  record Closed(String reason) implements Delivery {}

  /**
   * One value that was not stored.
   *
   * @param index of the value in the request; -1 when it is not known which
   * @param code DHIS2's code; empty where it gave none
   * @param whose who can put it right
   */
  record Refusal(int index, String code, String message, Whose whose) {}

  /** Who can put a refusal right (reference, section 11). */
  enum Whose {
    MAPPING,
    TIMING,
    VALUE,
    PERMISSION,
    UNKNOWN;

    private static final List<String> MAPPING_CODES =
        List.of(
            "E7600", "E7603", "E7610", "E7612", "E7613", "E7614", "E7615", "E7630", "E7631",
            "E7632", "E7633", "E7634", "E7635", "E7636", "E7638", "E7639", "E8002", "E8003",
            "E8004", "E8005", "E8020", "E8021", "E8022", "E8023", "E8024", "E8025");
    private static final List<String> TIMING_CODES =
        List.of("E7640", "E7641", "E7642", "E7643", "E7644", "E8030", "E8031", "E8032", "E8033");
    private static final List<String> VALUE_CODES =
        List.of(
            "E7611", "E7618", "E7619", "E7620", "E7621", "E8120", "E8121", "E8122", "E8123",
            "E8124", "E8125", "E8128");
    private static final List<String> PERMISSION_CODES =
        List.of("E7601", "E7617", "E8010", "E8011", "E8012");

    static Whose of(String code) {
      if (MAPPING_CODES.contains(code)
          || (code.compareTo("E8100") >= 0 && code.compareTo("E8111") <= 0)) {
        return MAPPING;
      }
      if (TIMING_CODES.contains(code)) {
        return TIMING;
      }
      if (VALUE_CODES.contains(code)) {
        return VALUE;
      }
      return PERMISSION_CODES.contains(code) ? PERMISSION : UNKNOWN;
    }
  }
}
