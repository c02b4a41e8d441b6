package org.mhero.messaging.segment;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spellings that say the same for fewer septets. Offered to the writer, never applied silently. */
final class CheaperSpelling {
  private static final Map<String, String> PUNCTUATION =
      Map.ofEntries(
          Map.entry("\u2018", "'"),
          Map.entry("\u2019", "'"),
          Map.entry("\u201A", "'"),
          Map.entry("\u201B", "'"),
          Map.entry("\u02BC", "'"),
          Map.entry("`", "'"),
          Map.entry("\u00B4", "'"),
          Map.entry("\u201C", "\""),
          Map.entry("\u201D", "\""),
          Map.entry("\u201E", "\""),
          Map.entry("\u00AB", "\""),
          Map.entry("\u00BB", "\""),
          Map.entry("\u2010", "-"),
          Map.entry("\u2011", "-"),
          Map.entry("\u2012", "-"),
          Map.entry("\u2013", "-"),
          Map.entry("\u2014", "-"),
          Map.entry("\u2022", "-"),
          Map.entry("\u2026", "..."),
          Map.entry("\u00A0", " "),
          Map.entry("\u202F", " "),
          Map.entry("\u2009", " "),
          Map.entry("\t", " "),
          Map.entry("\u0153", "oe"),
          Map.entry("\u0152", "OE"),
          Map.entry("[", "("),
          Map.entry("]", ")"),
          Map.entry("{", "("),
          Map.entry("}", ")"),
          Map.entry("|", "/"),
          Map.entry("\\", "/"),
          Map.entry("~", "-"));

  private CheaperSpelling() {}

  static @Nullable String of(int codePoint) {
    String character = Character.toString(codePoint);
    String known = PUNCTUATION.get(character);
    if (known != null) {
      return known;
    }
    String plain = Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    boolean cheaper =
        !plain.isEmpty()
            && !plain.equals(character)
            && plain.codePoints().allMatch(c -> Gsm7.septets(c) == 1);
    return cheaper ? plain : null;
  }
}
