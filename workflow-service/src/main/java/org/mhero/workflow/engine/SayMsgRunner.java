package org.mhero.workflow.engine;

import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SayMsg;

/** {@code say_msg} (reference 4.13): a text is spoken, or a recording played in its place. */
final class SayMsgRunner {
  private SayMsgRunner() {}

  static void run(Turn turn, SayMsg action) {
    Language language = Language.of(turn);
    Language.Found text = language.find(action.uuid(), "text", List.of(action.text()));
    String said = Texts.trim(turn.text(text.texts().getFirst()));
    List<Template> translated = language.find(action.uuid(), "audio_url", List.of()).texts();
    String url =
        Texts.trim(translated.isEmpty() ? action.audioUrl() : translated.getFirst().source());
    if (said.isEmpty() && url.isEmpty()) {
      turn.error("There is nothing to say", null, Map.of());
    } else {
      Spoken.tell(turn, said, url, text.language());
    }
  }
}
