package org.mhero.workflow.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes an expression so that it parses to the same again. */
final class Printer {
  private final StringBuilder text = new StringBuilder();

  private Printer() {}

  static String print(Expr expr) {
    Printer printer = new Printer();
    printer.write(expr);
    return printer.text.toString();
  }

  private void write(Expr expr) {
    switch (expr) {
      case Expr.Literal literal -> literal(literal.value());
      case Expr.Name name -> text.append(name.name());
      case Expr.Group group -> {
        text.append('(');
        write(group.of());
        text.append(')');
      }
      case Expr.Property property -> {
        write(property.of());
        text.append('.').append(property.name());
      }
      case Expr.Index index -> {
        write(index.of());
        text.append('[');
        write(index.at());
        text.append(']');
      }
      case Expr.Call call -> {
        write(call.function());
        list(call.arguments());
      }
      case Expr.Negate negate -> {
        text.append('-');
        write(negate.of());
      }
      case Expr.Binary binary -> binary(binary);
      case Expr.Lambda lambda -> {
        text.append('(').append(String.join(", ", lambda.names())).append(") => ");
        write(lambda.body());
      }
    }
  }

  private void list(List<Expr> arguments) {
    String joint = "(";
    for (Expr argument : arguments) {
      text.append(joint);
      write(argument);
      joint = ", ";
    }
    text.append(arguments.isEmpty() ? "()" : ")");
  }

  /** Not by recursion to the left, where thousands of operators may stand in a row. */
  private void binary(Expr.Binary binary) {
    Deque<Expr.Binary> row = new ArrayDeque<>();
    Expr left = binary;
    while (left instanceof Expr.Binary next) {
      row.push(next);
      left = next.left();
    }
    write(left);
    for (Expr.Binary next : row) {
      text.append(' ').append(next.operator().sign()).append(' ');
      write(next.right());
    }
  }

  private void literal(Value value) {
    switch (value) {
      case Value.Text literal -> text.append(quoted(literal.text()));
      case Value.Num number -> text.append(Numbers.render(number.number()));
      case Value.Nil nil -> text.append("null");
      default -> text.append(value.render());
    }
  }

  /** A {@code \} at the end would protect the closing quote however often it is escaped. */
  private static String quoted(String text) {
    String quoted = Quote.of(text);
    return text.endsWith("\\") ? quoted.substring(0, quoted.length() - 3) + "\\x5c\"" : quoted;
  }
}
