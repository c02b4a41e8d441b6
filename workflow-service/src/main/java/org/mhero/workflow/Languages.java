package org.mhero.workflow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** BCP-47 languages of FHIR and ISO 639-3 languages of flows, either way. */
public final class Languages {
  private static final Map<String, String> SHORT = shorter();

  private Languages() {}

  /** {@code fr-CD} is {@code fra}; null when it cannot be told. */
  public static @Nullable String iso3(String bcp47) {
    try {
      String code = Locale.forLanguageTag(bcp47).getISO3Language();
      return code.isEmpty() ? null : code;
    } catch (MissingResourceException e) {
      return null;
    }
  }

  /** {@code fra-CD} is {@code fr-CD}; {@code und} for none. */
  public static String bcp47(String locale) {
    if (locale.isEmpty()) {
      return "und";
    }
    int dash = locale.indexOf('-');
    String language = dash < 0 ? locale : locale.substring(0, dash);
    String rest = dash < 0 ? "" : locale.substring(dash);
    return SHORT.getOrDefault(language, language) + rest;
  }

  private static Map<String, String> shorter() {
    Map<String, String> byLong = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      String code = iso3(language);
      if (code != null) {
        byLong.putIfAbsent(code, language);
      }
    }
    return Map.copyOf(byLong);
  }
}
