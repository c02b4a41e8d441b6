package org.mhero.workflow.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.Texts;

/** The words by which {@code name ~} compares: of 2 bytes or more, cut to 8 chars (8.4). */
final class NameWords {
  private static final int FEWEST_BYTES = 2;
  private static final int MOST_CHARS = 8;

  private NameWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : WordBreaks.words(Texts.lower(text))) {
      if (word.getBytes(StandardCharsets.UTF_8).length >= FEWEST_BYTES) {
        words.add(Texts.cut(word, MOST_CHARS));
      }
    }
    return words;
  }
}
