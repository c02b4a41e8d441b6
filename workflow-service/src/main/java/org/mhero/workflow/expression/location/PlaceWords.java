package org.mhero.workflow.expression.location;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.Texts;

/** The pieces of a text that may be the name of a place (reference 2.2, fuzzy lookup). */
final class PlaceWords {
  private PlaceWords() {}

  /** Letters and digits; a hyphen counts between two of them. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int[] chars = text.codePoints().toArray();
    for (int i = 0; i < chars.length; i++) {
      boolean inner =
          chars[i] == '-'
              && !word.isEmpty()
              && word.charAt(word.length() - 1) != '-'
              && i + 1 < chars.length
              && Character.isLetterOrDigit(chars[i + 1]);
      if (Character.isLetterOrDigit(chars[i]) || inner) {
        word.appendCodePoint(chars[i]);
      } else {
        close(word, words);
      }
    }
    close(word, words);
    return words;
  }

  private static void close(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Without white space and punctuation. */
  static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder();
    text.codePoints()
        .filter(c -> !Texts.space(c) && !punctuation(c))
        .forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }

  private static boolean punctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** What stands between white space. */
  static List<String> apart(String text) {
    List<String> pieces = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && !Texts.space(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        pieces.add(text.substring(start, i));
        start = -1;
      }
    }
    return pieces;
  }
}
