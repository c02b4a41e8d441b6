package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/**
 * {@code say_msg} (reference 4.13).
 *
 * @param audioUrl a recording that is played instead; translated but no template, may be empty
 */
public record SayMsg(String uuid, Template text, String audioUrl) implements Action {
  private static final int LONGEST = 10_000;

  @Override
  public Scope scope() {
    return Scope.VOICE;
  }

  static SayMsg read(String uuid, JsonSource json) {
    return new SayMsg(
        uuid, json.template("text", LONGEST), json.optionalText("audio_url", LONGEST));
  }
}
