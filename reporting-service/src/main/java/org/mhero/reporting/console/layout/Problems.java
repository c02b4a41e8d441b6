package org.mhero.reporting.console.layout;

/**
 * What a page says when it cannot be shown.
 *
 * @param key the words: forbidden, missing, late or broken
 * @param number a short number for the administrator; empty where there is nothing to look up
 */
public record Problems(String key, String number) {
  /** Where the words of its title are. */
  public String title() {
    return "common.problem." + key;
  }

  /** Where the words are that say what to do. */
  public String more() {
    return "common.problem-more." + key;
  }

  /** The picture beside it. */
  public String icon() {
    return switch (key) {
      case "forbidden" -> "lock";
      case "missing" -> "search";
      default -> "alert";
    };
  }

  /** The words for a status. */
  static String key(int status) {
    return switch (status) {
      case 401, 403 -> "forbidden";
      case 404, 410 -> "missing";
      case 400, 409, 412, 415, 422 -> "wrong";
      case 429, 502, 503, 504 -> "late";
      default -> "broken";
    };
  }
}
