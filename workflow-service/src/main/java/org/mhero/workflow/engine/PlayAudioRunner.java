package org.mhero.workflow.engine;

import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.PlayAudio;

/** {@code play_audio} (reference 4.13). */
final class PlayAudioRunner {
  private PlayAudioRunner() {}

  static void run(Turn turn, PlayAudio action) {
    Language.Found found =
        Language.of(turn).find(action.uuid(), "audio_url", List.of(action.audioUrl()));
    String text = turn.textOrNull(found.texts().getFirst());
    if (text == null) {
      return;
    }
    String url = Texts.trim(text);
    if (url.isEmpty()) {
      turn.error("There is no recording to play", null, Map.of());
    } else {
      Spoken.tell(turn, "", url, found.language());
    }
  }
}
