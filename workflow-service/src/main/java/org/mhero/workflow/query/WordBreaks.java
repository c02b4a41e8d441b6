package org.mhero.workflow.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Words by Unicode's default rules (UAX 29, rules WB4 to WB13). The JDK's break iterator follows
 * older rules and ICU is not among the engine's libraries. Only what has a letter, number,
 * ideograph or kana is a word; scripts that write without spaces and need a dictionary are not cut.
 */
final class WordBreaks {
  private final String text;
  private final List<WordClass> classes = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  private WordBreaks(String text) {
    this.text = text;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      WordClass kind = WordClass.of(c);
      // WB4: a mark belongs to what it stands on.
      if (kind != WordClass.EXTEND || classes.isEmpty()) {
        classes.add(kind);
        starts.add(at);
      }
      at += Character.charCount(c);
    }
    starts.add(text.length());
  }

  static List<String> words(String text) {
    return new WordBreaks(text).all();
  }

  private List<String> all() {
    List<String> words = new ArrayList<>();
    int first = 0;
    boolean word = false;
    for (int i = 0; i < classes.size(); i++) {
      word |= classes.get(i).word();
      if (breaksAfter(i)) {
        if (word) {
          words.add(text.substring(starts.get(first), starts.get(i + 1)));
        }
        first = i + 1;
        word = false;
      }
    }
    return words;
  }

  private boolean breaksAfter(int i) {
    WordClass here = at(i);
    WordClass next = at(i + 1);
    return switch (next) {
      case LETTER -> !(here.joinsLetters() || inside(i, WordClass.LETTER));
      case NUMBER -> !(here.joinsLetters() || inside(i, WordClass.NUMBER));
      case KATAKANA -> !(here == WordClass.KATAKANA || here == WordClass.JOINER);
      case JOINER -> !(here.joinsLetters() || here == WordClass.KATAKANA);
      case MIDDLE_OF_LETTERS, MIDDLE_OF_NUMBERS, MIDDLE_OF_BOTH ->
          !(here == at(i + 2) && next.between(here));
      case IDEOGRAPH, EXTEND, OTHER -> true;
    };
  }

  /** Whether this is a sign between two of a class, as the apostrophe in a name. */
  private boolean inside(int i, WordClass kind) {
    return at(i).between(kind) && at(i - 1) == kind;
  }

  private WordClass at(int i) {
    return i >= 0 && i < classes.size() ? classes.get(i) : WordClass.OTHER;
  }
}
