package org.mhero.workflow.flow.migration.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads an expression of the older dialect and writes it in the one of today. Quotes in texts were
 * doubled, unlike was {@code <>}, and names of functions went in capitals.
 */
final class LegacyExpression {
  private static final int DEEPEST = 50;
  private static final List<List<String>> OPERATORS =
      List.of(
          List.of("&"),
          List.of("=", "<>"),
          List.of("<", "<=", ">", ">="),
          List.of("+", "-"),
          List.of("*", "/"),
          List.of("^"));

  private final List<String> tokens;
  private int at;
  private int depth;

  private LegacyExpression(List<String> tokens) {
    this.tokens = tokens;
  }

  /** It is no expression of that dialect. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static String modern(String source) throws Unreadable {
    LegacyExpression expression = new LegacyExpression(LegacyTokens.of(source));
    LegacyPart modern = expression.binary(0);
    if (!expression.peek().isEmpty()) {
      throw new Unreadable();
    }
    return modern.text();
  }

  private String peek() {
    return tokens.get(at);
  }

  private boolean taken(String token) {
    if (!token.isEmpty() && peek().equals(token)) {
      at++;
      return true;
    }
    return false;
  }

  private LegacyPart binary(int level) throws Unreadable {
    if (level == OPERATORS.size()) {
      return unary();
    }
    LegacyPart left = binary(level + 1);
    while (OPERATORS.get(level).contains(peek())) {
      String operator = tokens.get(at++);
      left = joined(left, operator, binary(level + 1));
    }
    return left;
  }

  private static LegacyPart joined(LegacyPart left, String operator, LegacyPart right) {
    return switch (operator) {
      case "+", "-" -> sum(left, operator, right);
      case "*", "/", "^" ->
          LegacyPart.number(left.operand() + " " + operator + " " + right.operand());
      default ->
          LegacyPart.value(
              left.operand()
                  + " "
                  + (operator.equals("<>") ? "!=" : operator)
                  + " "
                  + right.operand());
    };
  }

  /** A sum could be that of a date and days: only what are numbers for certain still add up. */
  private static LegacyPart sum(LegacyPart left, String operator, LegacyPart right) {
    if (left.number() && right.number()) {
      return LegacyPart.number(left.text() + " " + operator + " " + right.text());
    }
    String second = operator.equals("-") ? right.negated() : right.text();
    return LegacyPart.value("legacy_add(" + left.text() + ", " + second + ")");
  }

  private LegacyPart unary() throws Unreadable {
    if (++depth > DEEPEST) {
      throw new Unreadable();
    }
    LegacyPart value = taken("-") ? LegacyPart.number("-" + unary().operand()) : atom();
    depth--;
    return value;
  }

  private LegacyPart atom() throws Unreadable {
    String token = tokens.get(at++);
    if (token.isEmpty()) {
      throw new Unreadable();
    }
    char first = token.charAt(0);
    if (first == '"') {
      return LegacyPart.value(text(token));
    }
    if (Character.isDigit(first)) {
      return LegacyPart.number(token);
    }
    if (first == '(') {
      LegacyPart inner = binary(0);
      if (!taken(")")) {
        throw new Unreadable();
      }
      String bracketed = "(" + inner.text() + ")";
      return inner.number() ? LegacyPart.number(bracketed) : LegacyPart.value(bracketed);
    }
    if (!Character.isLetter(first) && first != '_') {
      throw new Unreadable();
    }
    if (taken("(")) {
      return LegacyFunctions.modern(token.toLowerCase(Locale.ROOT), arguments());
    }
    return switch (token.toLowerCase(Locale.ROOT)) {
      case "true" -> LegacyPart.value("true");
      case "false" -> LegacyPart.value("false");
      default -> LegacyPart.value(LegacyContext.modern(token));
    };
  }

  private List<LegacyPart> arguments() throws Unreadable {
    List<LegacyPart> arguments = new ArrayList<>();
    if (taken(")")) {
      return arguments;
    }
    do {
      arguments.add(binary(0));
    } while (taken(","));
    if (!taken(")")) {
      throw new Unreadable();
    }
    return arguments;
  }

  /** Backslashes meant nothing before. */
  private static String text(String token) {
    String text = token.substring(1, token.length() - 1).replace("\"\"", "\"");
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
