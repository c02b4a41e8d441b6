package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mhero.workflow.expression.Token.Kind;

/**
 * Expressions as their tokens, which unlike the tree still have the brackets that somebody wrote.
 */
final class Tokens {
  private static final Set<String> SPACED =
      Set.of("+", "-", "*", "/", "^", "&", "=", "!=", "<", "<=", ">", ">=", "=>");

  private Tokens() {}

  static List<Token> renamed(List<Token> tokens, String from, String to) {
    List<Token> renamed = new ArrayList<>(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (root(tokens, i, from)) {
        renamed.set(i, new Token(Kind.NAME, to));
      }
    }
    return renamed;
  }

  static List<Token> lookupsCut(List<Token> tokens, String root, int most) {
    List<Token> cut = new ArrayList<>(tokens);
    for (int i = 2; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.NAME && tokens.get(i - 1).is(".") && root(tokens, i - 2, root)) {
        cut.set(i, new Token(Kind.NAME, Texts.cut(token.text(), most)));
      }
    }
    return cut;
  }

  private static boolean root(List<Token> tokens, int at, String name) {
    return tokens.get(at).kind() == Kind.NAME
        && !property(tokens, at)
        && Texts.lower(tokens.get(at).text()).equals(name);
  }

  private static boolean property(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).is(".");
  }

  /**
   * With one space around operators and after commas, and names in lower case except after dots.
   */
  static String written(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case NAME -> text.append(property(tokens, i) ? token.text() : Texts.lower(token.text()));
        case INTEGER, DECIMAL ->
            text.append(property(tokens, i) ? token.text() : number(token.text()));
        case TEXT -> text.append(quoted(token.text()));
        case SIGN -> text.append(sign(tokens, i));
        case END -> {
          // nothing is written for it
        }
      }
    }
    return text.toString();
  }

  private static String number(String digits) {
    BigDecimal number = new BigDecimal(digits);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String sign(List<Token> tokens, int at) {
    String sign = tokens.get(at).text();
    if (sign.equals(",")) {
      return ", ";
    }
    boolean negates = sign.equals("-") && (at == 0 || opens(tokens.get(at - 1)));
    return SPACED.contains(sign) && !negates ? " " + sign + " " : sign;
  }

  /** Whether a value has to follow, so that a minus belongs to it. */
  private static boolean opens(Token token) {
    return token.kind() == Kind.SIGN && !token.is(")") && !token.is("]");
  }

  /** A text literal that reads as this text. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int c : text.codePoints().toArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            quoted.append(String.format("\\u%04x", c));
          } else {
            quoted.appendCodePoint(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
