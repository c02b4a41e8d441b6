package org.mhero.workflow.expression;

/** Writes a text as a double-quoted literal with {@code \} escapes (reference 7.3 and 7.8). */
public final class Quote {
  private static final String NAMES = "\"\\ntrabfv";
  private static final String CHARS = "\"\\\n\t\r\u0007\b\f\u000b";

  private Quote() {}

  /** The literal of a text. */
  public static String of(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int named = CHARS.indexOf(c);
      if (named >= 0) {
        quoted.append('\\').append(NAMES.charAt(named));
      } else if (printable(c)) {
        quoted.appendCodePoint(c);
      } else {
        quoted.append(code(c));
      }
      at += Character.charCount(c);
    }
    return quoted.append('"').toString();
  }

  private static String code(int c) {
    if (c < 0x80) {
      return String.format("\\x%02x", c);
    }
    return String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
  }

  /** Half of a pair stays as it is: no escape could be read back as one. */
  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          c == ' ';
      default -> true;
    };
  }
}
