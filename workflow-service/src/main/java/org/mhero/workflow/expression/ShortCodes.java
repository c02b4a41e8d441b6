package org.mhero.workflow.expression;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Codes of languages with two letters, as data of locales has them, for those with three, as flows
 * have them.
 */
public final class ShortCodes {
  private static final Map<String, String> SHORT = all();

  private ShortCodes() {}

  /** The shortest code of a language. */
  public static String of(String language) {
    return SHORT.getOrDefault(language, language);
  }

  private static Map<String, String> all() {
    Map<String, String> letters = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      letters.put(Locale.of(two).getISO3Language(), two);
    }
    return letters;
  }
}
