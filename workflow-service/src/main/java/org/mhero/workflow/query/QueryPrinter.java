package org.mhero.workflow.query;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.query.QueryNode.Combination;
import org.mhero.workflow.query.QueryNode.Condition;

/**
 * The normal form of a query: {@code fields.} and {@code urns.} before the names, numbers bare,
 * every other value quoted, brackets only around what is joined inside (reference 8.4).
 */
final class QueryPrinter {
  private static final Pattern BARE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final String ESCAPED = "\"\\\n\t\r\u0007\b\f\u000b";
  private static final String NAMES = "\"\\ntrabfv";

  private QueryPrinter() {}

  static String print(QueryNode node, Line line) {
    return switch (node) {
      case Condition condition ->
          condition.property().printed(line)
              + " "
              + condition.comparison().sign()
              + " "
              + value(condition.value());
      case Combination combination ->
          combination.nodes().stream()
              .map(part -> part(part, line))
              .collect(Collectors.joining(" " + combination.joint().name() + " "));
    };
  }

  private static String part(QueryNode node, Line line) {
    String text = print(node, line);
    return node instanceof Combination ? "(" + text + ")" : text;
  }

  private static String value(String value) {
    return BARE.matcher(value).matches() ? value : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    value.codePoints().forEach(c -> append(text, c));
    if (value.endsWith("\\")) {
      // A backslash before the closing quote would protect it.
      text.setLength(text.length() - 2);
      text.append("\\x5c");
    }
    return text.append('"').toString();
  }

  private static void append(StringBuilder text, int c) {
    int named = ESCAPED.indexOf(c);
    if (named >= 0) {
      text.append('\\').append(NAMES.charAt(named));
    } else if (printable(c)) {
      text.appendCodePoint(c);
    } else if (c < ' ' || c == 0x7f) {
      text.append(String.format(Locale.ROOT, "\\x%02x", c));
    } else if (c < 0x10000) {
      text.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      text.append(String.format(Locale.ROOT, "\\U%08x", c));
    }
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
