package org.mhero.workflow.query;

import java.lang.Character.UnicodeScript;

/** What a char does in a word (UAX 29, property Word_Break). */
enum WordClass {
  LETTER,
  NUMBER,
  KATAKANA,
  /** Han and Hiragana: each is a word. */
  IDEOGRAPH,
  /** Such as the underscore: joins whatever stands beside it. */
  JOINER,
  MIDDLE_OF_LETTERS,
  MIDDLE_OF_NUMBERS,
  MIDDLE_OF_BOTH,
  EXTEND,
  OTHER;

  private static final String LETTERS = ":\u00b7\u0387\u055f\u05f4\u2027\ufe13\ufe55\uff1a";
  private static final String NUMBERS =
      ",;\u037e\u0589\u060c\u060d\u066c\u07f8\u2044\ufe10\ufe14\ufe50\ufe54\uff0c\uff1b";
  private static final String BOTH = ".'\u2018\u2019\u2024\ufe52\uff07\uff0e";
  private static final String KANA_SIGNS =
      "\u3031\u3032\u3033\u3034\u3035\u309b\u309c\u30a0\u30fc\uff70";

  private static final int ZERO_WIDTH_SPACE = 0x200b;
  private static final int ARABIC_DECIMAL_SEPARATOR = 0x066b;

  static WordClass of(int c) {
    if (c == ZERO_WIDTH_SPACE) {
      return OTHER;
    }
    if (c == ARABIC_DECIMAL_SEPARATOR) {
      return NUMBER;
    }
    if (LETTERS.indexOf(c) >= 0) {
      return MIDDLE_OF_LETTERS;
    }
    if (NUMBERS.indexOf(c) >= 0) {
      return MIDDLE_OF_NUMBERS;
    }
    if (BOTH.indexOf(c) >= 0) {
      return MIDDLE_OF_BOTH;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          EXTEND;
      case Character.CONNECTOR_PUNCTUATION -> JOINER;
      case Character.DECIMAL_DIGIT_NUMBER -> NUMBER;
      default -> letter(c);
    };
  }

  private static WordClass letter(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    if (script == UnicodeScript.KATAKANA || KANA_SIGNS.indexOf(c) >= 0) {
      return KATAKANA;
    }
    if (Character.isIdeographic(c) || script == UnicodeScript.HIRAGANA) {
      return IDEOGRAPH;
    }
    return Character.isAlphabetic(c) ? LETTER : OTHER;
  }

  /** Whether a piece with it is a word. */
  boolean word() {
    return this == LETTER || this == NUMBER || this == KATAKANA || this == IDEOGRAPH;
  }

  /** Whether a letter or number goes on from it (WB5, WB8 to WB10, WB13b). */
  boolean joinsLetters() {
    return this == LETTER || this == NUMBER || this == JOINER;
  }

  /** Whether it may stand between two of a class (WB6, WB7, WB11, WB12). */
  boolean between(WordClass kind) {
    return switch (kind) {
      case LETTER -> this == MIDDLE_OF_LETTERS || this == MIDDLE_OF_BOTH;
      case NUMBER -> this == MIDDLE_OF_NUMBERS || this == MIDDLE_OF_BOTH;
      default -> false;
    };
  }
}
