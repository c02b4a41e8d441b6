package org.mhero.workflow.query;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Quote;
import org.mhero.workflow.query.QueryNode.Combination;
import org.mhero.workflow.query.QueryNode.Condition;

/**
 * The normal form of a query: {@code fields.} and {@code urns.} before the names, numbers bare,
 * every other value quoted, brackets only around what is joined inside (reference 8.4).
 */
final class QueryPrinter {
  private static final Pattern BARE = Pattern.compile("[0-9]+(\\.[0-9]+)?");

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
    String quoted = Quote.of(value);
    // A backslash before the closing quote would protect it.
    return value.endsWith("\\") ? quoted.substring(0, quoted.length() - 3) + "\\x5c\"" : quoted;
  }
}
