package org.mhero.workflow.questionnaire;

import java.util.List;

/**
 * Several answers in one message, such as {@code 1,3}: as a pattern for the flow, which also counts
 * them. Free texts are parted by semicolons or lines, everything else by spaces and commas too.
 */
final class Lists {
  private static final String BETWEEN = "(?:\\s*[,;/]\\s*|\\s+)";
  private static final String BETWEEN_TEXTS = "\\s*[;\\n]\\s*";
  private static final String INTEGER = "-?\\d+";
  private static final String DECIMAL = "-?\\d+(?:\\.\\d+)?";
  private static final String TEXT = "[^;\\n]*[^;\\s][^;\\n]*";

  private Lists() {}

  /** Whether answers to this item can be listed in one message. */
  static boolean possible(SurveyItem item) {
    boolean free =
        switch (item.type()) {
          case INTEGER, DECIMAL, QUANTITY, STRING, TEXT -> true;
          default -> false;
        };
    return !item.options().isEmpty() || free;
  }

  /** The pattern of a whole message. */
  static String pattern(SurveyItem item) {
    if (item.options().isEmpty()) {
      return whole(item, element(item), between(item));
    }
    List<String> joinable = words(item, false);
    List<String> alone = words(item, true);
    String several = joinable.isEmpty() ? "" : repeated(item, Written.any(joinable), BETWEEN);
    String one = alone.isEmpty() ? "" : Written.any(alone);
    String either =
        several.isEmpty() || one.isEmpty() ? several + one : "(?:" + one + "|" + several + ")";
    return "\\A\\s*" + either + "[\\s.!]*\\z";
  }

  private static List<String> words(SurveyItem item, boolean exclusive) {
    return item.options().stream()
        .filter(option -> option.exclusive() == exclusive)
        .flatMap(option -> option.words().stream())
        .toList();
  }

  private static String whole(SurveyItem item, String element, String between) {
    return "\\A\\s*" + repeated(item, element, between) + "[\\s.!]*\\z";
  }

  private static String repeated(SurveyItem item, String element, String between) {
    int least = Math.max(0, item.least() - 1);
    String most = item.most() == 0 ? "" : String.valueOf(Math.max(least, item.most() - 1));
    return element + "(?:" + between + element + "){" + least + "," + most + "}";
  }

  private static String element(SurveyItem item) {
    return switch (item.type()) {
      case INTEGER -> INTEGER;
      case DECIMAL, QUANTITY -> DECIMAL;
      default -> TEXT;
    };
  }

  private static String between(SurveyItem item) {
    return switch (item.type()) {
      case INTEGER, DECIMAL, QUANTITY -> BETWEEN;
      default -> BETWEEN_TEXTS;
    };
  }

  /** What parts the answers of a message that has matched, for Java's patterns. */
  static String separator(SurveyItem item) {
    return between(item);
  }
}
