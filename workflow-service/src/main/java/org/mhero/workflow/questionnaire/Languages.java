package org.mhero.workflow.questionnaire;

import java.util.Locale;
import java.util.MissingResourceException;
import org.mhero.workflow.flow.LanguageCode;

/** Languages as FHIR writes them (BCP 47) and as flows do (ISO 639-3). */
final class Languages {
  private static final int LETTERS = 3;

  private Languages() {}

  /** Three letters, empty when there are none. */
  static String three(String tag) {
    try {
      String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
      String code = language.length() == LETTERS ? language : Locale.of(language).getISO3Language();
      String known = LanguageCode.of(code);
      return known == null ? "" : known;
    } catch (MissingResourceException e) {
      return "";
    }
  }

  /** The shortest tag, as FHIR wants it. */
  static String tag(String three) {
    for (String two : Locale.getISOLanguages()) {
      if (Locale.of(two).getISO3Language().equals(three)) {
        return two;
      }
    }
    return three;
  }
}
