package org.mhero.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What the reference means by white space, chars, words and keys. */
public final class Texts {
  private Texts() {}

  /** Unicode White_Space, which {@link String#strip} does not know in full. */
  public static boolean space(int c) {
    return (c >= 9 && c <= 13)
        || c == 0x20
        || c == 0x85
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  /** Without leading and trailing white space. */
  public static String trim(String text) {
    return trimLeft(trimRight(text));
  }

  public static String trimLeft(String text) {
    int start = 0;
    while (start < text.length() && space(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  public static String trimRight(String text) {
    int end = text.length();
    while (end > 0 && space(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** In lower case, char by char: no char becomes two and a final sigma stays what it is. */
  public static String lower(String text) {
    return cased(text, Character::toLowerCase);
  }

  /** In upper case, char by char: {@code ß} stays. */
  public static String upper(String text) {
    return cased(text, Character::toUpperCase);
  }

  private static String cased(String text, IntUnaryOperator change) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (change.applyAsInt(c) != c) {
        break;
      }
      at += Character.charCount(c);
    }
    if (at >= text.length()) {
      return text;
    }
    StringBuilder cased = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      int c = text.codePointAt(at);
      cased.appendCodePoint(change.applyAsInt(c));
      at += Character.charCount(c);
    }
    return cased.toString();
  }

  /** In the order of UTF-8 bytes, which is that of code points. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean planes = Character.isSurrogate(x) != Character.isSurrogate(y);
        return planes ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Code points, not UTF-16 units. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The first n chars. */
  public static String cut(String text, int n) {
    if (text.length() <= n || length(text) <= n) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, n));
  }

  /** The text, or its first n-3 chars and three dots when it is longer than n. */
  public static String ellipsis(String text, int n) {
    return text.length() <= n || length(text) <= n ? text : cut(text, n - 3) + "...";
  }

  /** The key of a name: {@code Stock (ORS) level} is {@code stock_ors_level}. */
  public static String snake(String name) {
    StringBuilder key = new StringBuilder();
    boolean gap = false;
    for (int c : trim(name).codePoints().toArray()) {
      boolean kept = Character.isLetter(c) || (c >= '0' && c <= '9') || c == '_';
      if (!kept && !gap) {
        key.append('_');
      }
      if (kept) {
        key.appendCodePoint(c);
      }
      gap = !kept;
    }
    return lower(key.toString());
  }

  /** Words of a text: runs of letters, marks, numbers, _ and '; each symbol is a word (6.3). */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      boolean inside = wordChar(c);
      if (inside && start < 0) {
        start = at;
      }
      if (!inside && start >= 0) {
        words.add(text.substring(start, at));
        start = -1;
      }
      if (symbol(c)) {
        words.add(Character.toString(c));
      }
      at += Character.charCount(c);
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean wordChar(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> c == '_' || c == '\'';
    };
  }

  private static boolean symbol(int c) {
    return switch (Character.getType(c)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** Words between any of the given chars, empty ones dropped. */
  public static List<String> words(String text, String delimiters) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (delimiters.indexOf(c) < 0) {
        word.appendCodePoint(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
