package org.mhero.workflow.expression;

import org.jspecify.annotations.Nullable;

/**
 * Escapes of text literals. One that is not in the list, or a raw line break, leaves the whole
 * literal as it is written, which suits regular expressions (reference 7.3, annex A.10).
 */
public final class Escapes {
  private static final String NAMES = "\"\\ntrabfv";
  private static final String CHARS = "\"\\\n\t\r\u0007\b\f\u000b";

  private final String raw;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private Escapes(String raw) {
    this.raw = raw;
  }

  /** The text of what stands between the quotes. */
  public static String resolve(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    String resolved = raw.indexOf('\n') >= 0 ? null : new Escapes(raw).all();
    return resolved == null ? raw : resolved;
  }

  private @Nullable String all() {
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c != '\\') {
        text.append(c);
      } else if (!one()) {
        return null;
      }
    }
    return text.toString();
  }

  private boolean one() {
    if (at >= raw.length()) {
      return false;
    }
    char name = raw.charAt(at++);
    int known = NAMES.indexOf(name);
    if (known >= 0) {
      text.append(CHARS.charAt(known));
      return true;
    }
    return switch (name) {
      case 'u' -> code(4, 16);
      case 'U' -> code(8, 16);
      case 'x' -> code(2, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        yield code(3, 8);
      }
      default -> false;
    };
  }

  private boolean code(int length, int radix) {
    if (at + length > raw.length()) {
      return false;
    }
    long code = 0;
    for (int i = at; i < at + length; i++) {
      int digit = raw.charAt(i) < 128 ? Character.digit(raw.charAt(i), radix) : -1;
      if (digit < 0) {
        return false;
      }
      code = code * radix + digit;
    }
    at += length;
    if (code > Character.MAX_CODE_POINT) {
      return false;
    }
    text.appendCodePoint((int) code);
    return true;
  }
}
