package org.mhero.workflow.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SetContactLanguage;

/** {@code set_contact_language} (reference 4.6, 11). */
final class SetContactLanguageRunner {
  private static final Set<String> KNOWN = known();

  private SetContactLanguageRunner() {}

  static void run(Turn turn, SetContactLanguage action) {
    String text = turn.textOrNull(action.language());
    if (text == null) {
      return;
    }
    String code = Texts.lower(Texts.trim(text));
    if (!code.isEmpty() && !understood(turn, code)) {
      turn.error("Not a known language code of three letters", null, Map.of());
      return;
    }
    String language = code.isEmpty() ? null : code;
    if (!Objects.equals(language, turn.contact.language())) {
      turn.become(turn.contact.withLanguage(language));
      turn.log(new FlowEvent.ContactLanguageChanged(language));
      turn.regroup();
    }
  }

  /** The languages the platform knows, and those the country has set up. */
  private static boolean understood(Turn turn, String code) {
    return KNOWN.contains(code) || turn.base().allowedLanguages().contains(code);
  }

  private static Set<String> known() {
    Set<String> codes = new TreeSet<>();
    Arrays.stream(Locale.getAvailableLocales())
        .map(Locale::getLanguage)
        .forEach(language -> add(codes, language));
    Arrays.stream(Locale.getISOLanguages()).forEach(language -> add(codes, language));
    return codes;
  }

  private static void add(Set<String> codes, String language) {
    try {
      codes.add(Locale.of(language).getISO3Language());
    } catch (MissingResourceException e) {
      codes.add(language); // already of three letters, or nothing anybody can name
    }
  }
}
