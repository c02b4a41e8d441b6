package org.mhero.workflow.engine;

import java.util.List;
import java.util.Map;

/** Something said in the session's call (reference 4.13). */
final class Spoken {
  private Spoken() {}

  /** Tells it; either text or recording may be empty. */
  static void tell(Turn turn, String text, String audioUrl, String language) {
    Call call = turn.call;
    if (call == null) {
      turn.error("There is no call to speak in", null, Map.of());
      return;
    }
    turn.log(
        new FlowEvent.IvrCreated(
            new OutMessage(
                turn.legacy() ? turn.injectables.ids().get() : "",
                call.urn(),
                call.channel(),
                text,
                audioUrl.isEmpty() ? List.of() : List.of("audio:" + audioUrl),
                List.of(),
                null,
                Draft.locale(turn, language),
                "",
                "")));
  }
}
