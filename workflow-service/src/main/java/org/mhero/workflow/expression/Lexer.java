package org.mhero.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.Token.Kind;

/** Cuts an expression into tokens (reference 7.3). */
final class Lexer {
  private static final String ONE_CHAR_SIGNS = "()[].,+-*/^&=<>";

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String source) {
    this.source = source;
  }

  static List<Token> tokens(String source) throws SyntaxException {
    Lexer lexer = new Lexer(source);
    while (lexer.next()) {
      // each call adds one token
    }
    lexer.tokens.add(new Token(Kind.END, ""));
    return lexer.tokens;
  }

  private boolean next() throws SyntaxException {
    while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
      at++;
    }
    if (at >= source.length()) {
      return false;
    }
    char c = source.charAt(at);
    if (c == '"') {
      text();
    } else if (digit(at)) {
      number();
    } else if (Character.isLetter(source.codePointAt(at)) || c == '_') {
      name();
    } else {
      sign(c);
    }
    return true;
  }

  private void sign(char c) throws SyntaxException {
    String two = source.substring(at, Math.min(at + 2, source.length()));
    if (two.equals("=>") || two.equals("<=") || two.equals(">=") || two.equals("!=")) {
      add(Kind.SIGN, two, 2);
    } else if (ONE_CHAR_SIGNS.indexOf(c) >= 0) {
      add(Kind.SIGN, String.valueOf(c), 1);
    } else {
      throw new SyntaxException("unexpected " + Character.toString(source.codePointAt(at)));
    }
  }

  private void add(Kind kind, String text, int length) {
    tokens.add(new Token(kind, text));
    at += length;
  }

  private boolean digit(int i) {
    return i < source.length() && source.charAt(i) >= '0' && source.charAt(i) <= '9';
  }

  private void number() {
    int end = at;
    while (digit(end)) {
      end++;
    }
    Kind kind = Kind.INTEGER;
    if (end < source.length() && source.charAt(end) == '.' && digit(end + 1)) {
      kind = Kind.DECIMAL;
      end++;
      while (digit(end)) {
        end++;
      }
    }
    add(kind, source.substring(at, end), end - at);
  }

  private void name() {
    int end = at;
    while (end < source.length() && nameChar(source.codePointAt(end))) {
      end += Character.charCount(source.codePointAt(end));
    }
    add(Kind.NAME, source.substring(at, end), end - at);
  }

  private static boolean nameChar(int c) {
    return Character.isLetter(c) || Character.isDigit(c) || c == '_';
  }

  private void text() throws SyntaxException {
    int end = at + 1;
    while (end < source.length() && (source.charAt(end) != '"' || source.charAt(end - 1) == '\\')) {
      end++; // as the scanner does: a backslash protects a quote even when it is itself protected
    }
    if (end >= source.length()) {
      throw new SyntaxException("a text without its closing quote");
    }
    String raw = source.substring(at + 1, end);
    add(Kind.TEXT, Escapes.resolve(raw), end + 1 - at);
  }
}
