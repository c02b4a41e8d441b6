package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code set_contact_language} (reference 4.6); an empty language clears it. */
public record SetContactLanguage(String uuid, Template language) implements Action {
  static SetContactLanguage read(String uuid, JsonSource json) {
    return new SetContactLanguage(uuid, json.optionalTemplate("language"));
  }
}
