package org.mhero.workflow.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.LanguageCode;
import org.mhero.workflow.flow.SetContactLanguage;

/** {@code set_contact_language} (reference 4.6). */
final class SetContactLanguageRunner {
  private SetContactLanguageRunner() {}

  static void run(Turn turn, SetContactLanguage action) {
    String text = turn.textOrNull(action.language());
    if (text == null) {
      return;
    }
    String code = Texts.lower(Texts.trim(text));
    String language = code.isEmpty() ? null : known(turn, code);
    if (language == null && !code.isEmpty()) {
      turn.error("Not a known language code of three letters", null, Map.of());
    } else {
      turn.apply(new Modifier.Language(language));
    }
  }

  /** The languages there are, and those the country has set up. */
  private static @Nullable String known(Turn turn, String code) {
    return turn.base().allowedLanguages().contains(code) ? code : LanguageCode.of(code);
  }
}
