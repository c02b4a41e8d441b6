package org.mhero.workflow.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Escapes;
import org.mhero.workflow.expression.Texts;

/** Cuts a query into tokens (reference 8.1). */
final class QueryLexer {
  private static final String WORD_SIGNS = "_.-+/'@:";
  private static final String SPACE = " \t\n\r";

  private final String text;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String text) {
    this.text = text;
  }

  static List<QueryToken> tokens(String text) throws QueryException {
    return new QueryLexer(text).all();
  }

  private List<QueryToken> all() throws QueryException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (SPACE.indexOf(c) >= 0) {
        at++;
      } else if (c == '(') {
        sign(QueryToken.Type.OPEN, 1);
      } else if (c == ')') {
        sign(QueryToken.Type.CLOSE, 1);
      } else if (c == '"') {
        quoted();
      } else if ("=~<>!".indexOf(c) >= 0) {
        comparison(c);
      } else {
        word();
      }
    }
    tokens.add(new QueryToken(QueryToken.Type.END, ""));
    return tokens;
  }

  private void sign(QueryToken.Type type, int length) {
    tokens.add(new QueryToken(type, text.substring(at, at + length)));
    at += length;
  }

  private void comparison(char c) throws QueryException {
    boolean two = at + 1 < text.length() && text.charAt(at + 1) == '=' && c != '=' && c != '~';
    if (c == '!' && !two) {
      throw unexpected("!");
    }
    sign(QueryToken.Type.COMPARISON, two ? 2 : 1);
  }

  /**
   * A backslash protects the quote after it, whatever stands before the backslash. Where no other
   * quote follows, the last one protected ends the text.
   */
  private void quoted() throws QueryException {
    int end = -1;
    for (int i = text.indexOf('"', at + 1); i >= 0; i = text.indexOf('"', i + 1)) {
      end = i;
      if (text.charAt(i - 1) != '\\') {
        break;
      }
    }
    if (end < 0) {
      throw unexpected("\"");
    }
    String inside = text.substring(at + 1, end);
    tokens.add(new QueryToken(QueryToken.Type.QUOTED, Escapes.resolve(inside)));
    at = end + 1;
  }

  private void word() throws QueryException {
    int start = at;
    while (at < text.length() && wordChar(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == start) {
      throw unexpected(Character.toString(text.codePointAt(at)));
    }
    String word = text.substring(start, at);
    tokens.add(new QueryToken(type(word), word));
  }

  private static QueryToken.Type type(String word) {
    return switch (Texts.lower(word)) {
      case "and" -> QueryToken.Type.AND;
      case "or" -> QueryToken.Type.OR;
      case "is", "has" -> QueryToken.Type.COMPARISON;
      default -> QueryToken.Type.WORD;
    };
  }

  private static boolean wordChar(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        || WORD_SIGNS.indexOf(c) >= 0;
  }

  private static QueryException unexpected(String what) {
    return new QueryException(
        QueryException.Code.SYNTAX, "Unexpected " + what + " in the query", Map.of());
  }
}
