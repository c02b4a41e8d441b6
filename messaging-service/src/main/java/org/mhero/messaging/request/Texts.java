package org.mhero.messaging.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a request in the languages it comes in.
 *
 * @param language of the text itself, BCP 47
 * @param text as written, with placeholders
 * @param translations by language tag
 */
record Texts(String language, String text, Map<String, String> translations) {
  Texts {
    Map<String, String> lowerCase = new LinkedHashMap<>();
    translations.forEach((tag, t) -> lowerCase.putIfAbsent(tag.toLowerCase(Locale.ROOT), t));
    translations = Map.copyOf(lowerCase);
  }

  /** A text and the language it is in. */
  record Choice(String language, String text) {}

  /**
   * The text in the first of a person's languages that it comes in: the very tag, else the same
   * primary language (RFC 4647, lookup); else the text as written.
   */
  Choice in(List<String> languages) {
    for (String wanted : languages) {
      Choice choice = in(wanted);
      if (choice != null) {
        return choice;
      }
    }
    return new Choice(language, text);
  }

  private @Nullable Choice in(String wanted) {
    String tag = wanted.toLowerCase(Locale.ROOT);
    if (tag.equalsIgnoreCase(language)) {
      return new Choice(language, text);
    }
    String translated = translations.get(tag);
    if (translated != null) {
      return new Choice(tag, translated);
    }
    if (primary(tag).equals(primary(language))) {
      return new Choice(language, text);
    }
    return translations.entrySet().stream()
        .filter(t -> primary(t.getKey()).equals(primary(tag)))
        .map(t -> new Choice(t.getKey(), t.getValue()))
        .findFirst()
        .orElse(null);
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
