package org.mhero.workflow.flow.migration.legacy;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.flow.migration.legacy.LegacyExpression.Unreadable;

/**
 * Cuts an expression of the older dialect into texts with their quotes, numbers, paths and signs;
 * an empty token ends it.
 */
final class LegacyTokens {
  private static final String SIGNS = "-+*/^&=<>(),";

  private final String source;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private LegacyTokens(String source) {
    this.source = source;
  }

  static List<String> of(String source) throws Unreadable {
    LegacyTokens reader = new LegacyTokens(source);
    while (reader.at < source.length()) {
      reader.next();
    }
    reader.tokens.add("");
    return reader.tokens;
  }

  private void next() throws Unreadable {
    char c = source.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
      return;
    }
    int start = at;
    if (c == '"') {
      quoted();
    } else if (digit(at)) {
      number();
    } else if (letter(at)) {
      path();
    } else if (SIGNS.indexOf(c) >= 0) {
      boolean two = c == '<' ? sign(at + 1, "=>") : c == '>' && sign(at + 1, "=");
      at += two ? 2 : 1;
    } else {
      throw new Unreadable();
    }
    tokens.add(source.substring(start, at));
  }

  /** A quote inside was doubled. */
  private void quoted() throws Unreadable {
    int end = source.indexOf('"', at + 1);
    while (end >= 0 && sign(end + 1, "\"")) {
      end = source.indexOf('"', end + 2);
    }
    if (end < 0) {
      throw new Unreadable();
    }
    at = end + 1;
  }

  private void number() {
    digits();
    if (sign(at, ".") && digit(at + 1)) {
      at++;
      digits();
    }
  }

  private void digits() {
    while (digit(at)) {
      at++;
    }
  }

  private void path() {
    while (word(at) || (sign(at, ".") && word(at + 1))) {
      at++;
    }
  }

  private boolean sign(int i, String signs) {
    return i < source.length() && signs.indexOf(source.charAt(i)) >= 0;
  }

  private boolean digit(int i) {
    return i < source.length() && source.charAt(i) >= '0' && source.charAt(i) <= '9';
  }

  private boolean letter(int i) {
    if (i >= source.length()) {
      return false;
    }
    char c = source.charAt(i);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private boolean word(int i) {
    return letter(i) || digit(i);
  }
}
