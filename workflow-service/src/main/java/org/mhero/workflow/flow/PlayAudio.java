package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code play_audio} (reference 4.13). */
public record PlayAudio(String uuid, Template audioUrl) implements Action {
  private static final int LONGEST = 10_000;

  @Override
  public Scope scope() {
    return Scope.VOICE;
  }

  static PlayAudio read(String uuid, JsonSource json) {
    return new PlayAudio(uuid, json.template("audio_url", LONGEST));
  }
}
