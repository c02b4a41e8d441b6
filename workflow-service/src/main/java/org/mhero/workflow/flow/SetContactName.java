package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code set_contact_name} (reference 4.6); an empty name clears it. */
public record SetContactName(String uuid, Template name) implements Action {
  static SetContactName read(String uuid, JsonSource json) {
    return new SetContactName(uuid, json.optionalTemplate("name"));
  }
}
