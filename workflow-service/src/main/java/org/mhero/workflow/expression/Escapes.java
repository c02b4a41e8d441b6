package org.mhero.workflow.expression;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Escapes of text literals. One that is not in the list, or a raw line break, leaves the whole
 * literal as it is written, which suits regular expressions (reference 7.3, annex A.10).
 */
public final class Escapes {
  private static final String NAMES = "\"\\ntrabfv";
  private static final String CHARS = "\"\\\n\t\r\u0007\b\f\u000b";

  private static final Pattern OCTAL = Pattern.compile("\\\\[0-3][0-7]{2}");

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
      case 'u' -> scalar(code(4, 16));
      case 'U' -> scalar(code(8, 16));
      case 'x' -> bytes(code(2, 16));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        yield bytes(code(3, 8));
      }
      default -> false;
    };
  }

  /** The code of so many digits, or -1. */
  private long code(int length, int radix) {
    if (at + length > raw.length()) {
      return -1;
    }
    long code = 0;
    for (int i = at; i < at + length; i++) {
      int digit = raw.charAt(i) < 128 ? Character.digit(raw.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * radix + digit;
    }
    at += length;
    return code;
  }

  private boolean scalar(long code) {
    boolean valid =
        code >= 0 && code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF);
    if (valid) {
      text.appendCodePoint((int) code);
    }
    return valid;
  }

  /** {@code \xHH} and {@code \ooo} are bytes: a run of them is UTF-8. */
  private boolean bytes(long first) {
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    for (long code = first; ; ) {
      if (code < 0 || code > 0xFF) {
        return false;
      }
      run.write((int) code);
      boolean hex = code >= 0x80 && raw.startsWith("\\x", at);
      boolean octal =
          !hex && code >= 0x80 && OCTAL.matcher(raw).region(at, raw.length()).lookingAt();
      if (!hex && !octal) {
        break;
      }
      at += hex ? 2 : 1;
      code = hex ? code(2, 16) : code(3, 8);
    }
    text.append(run.toString(StandardCharsets.UTF_8));
    return true;
  }
}
