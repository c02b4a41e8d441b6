package org.mhero.messaging.consent;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises STOP and START in any configured language. Only a message that is the keyword and
 * nothing else counts: "I will stop by tomorrow" is an answer, not a wish.
 */
public final class Keywords {
  private final Map<String, Match> words = new HashMap<>();

  /**
   * What a text asked for.
   *
   * @param language the first language that has the keyword, BCP 47
   */
  public record Match(Wish wish, String language) {}

  /**
   * The keywords of one language.
   *
   * @param language BCP 47
   */
  public record Language(String language, List<String> stop, List<String> start) {
    public Language {
      stop = List.copyOf(stop);
      start = List.copyOf(start);
    }
  }

  /** When languages share a word the first of them keeps it, and STOP wins over START. */
  public Keywords(List<Language> languages) {
    languages.forEach(l -> l.stop().forEach(w -> add(w, new Match(Wish.STOP, l.language()))));
    languages.forEach(l -> l.start().forEach(w -> add(w, new Match(Wish.START, l.language()))));
  }

  private void add(String word, Match match) {
    String bare = bare(word);
    if (bare.isEmpty()) {
      throw new IllegalArgumentException("A keyword needs a letter or a digit: \"" + word + "\"");
    }
    words.putIfAbsent(bare, match);
  }

  /** The wish, if the whole text is a keyword; case, accents and marks around it do not count. */
  public Optional<Match> in(String text) {
    return Optional.ofNullable(words.get(bare(text)));
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")
        .toUpperCase(Locale.ROOT);
  }
}
