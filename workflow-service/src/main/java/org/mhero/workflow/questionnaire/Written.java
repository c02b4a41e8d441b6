package org.mhero.workflow.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Texts of a Questionnaire as templates, expressions and patterns write them. */
final class Written {
  private static final String SPECIAL = "\\^$.|?*+()[]{}";

  private Written() {}

  /** A text in which nothing is an expression. */
  static String template(String text) {
    return text.replace("@", "@@");
  }

  /**
   * A text literal of an expression. A backslash at its end is written by its number: templates are
   * cut into expressions before literals are read, and there {@code \\"} does not end one.
   */
  static String literal(String text) {
    String escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    boolean open = text.endsWith("\\");
    String body = open ? escaped.substring(0, escaped.length() - 2) + "\\x5c" : escaped;
    return '"' + body + '"';
  }

  /** A pattern that a message matches which is one of these words, whatever its case. */
  static String pattern(List<String> words) {
    return "\\A\\s*" + any(words) + "[\\s.!]*\\z";
  }

  /** One of these words; longer ones are tried first. */
  static String any(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Written::quoted)
        .distinct()
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder();
    for (int c : word.strip().codePoints().toArray()) {
      if (Character.isWhitespace(c)) {
        quoted.append("\\s+");
      } else {
        quoted.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
      }
    }
    return quoted.toString();
  }
}
