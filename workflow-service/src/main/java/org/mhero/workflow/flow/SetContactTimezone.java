package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code set_contact_timezone} (reference 4.6); an empty zone clears it. */
public record SetContactTimezone(String uuid, Template timezone) implements Action {
  static SetContactTimezone read(String uuid, JsonSource json) {
    return new SetContactTimezone(uuid, json.optionalTemplate("timezone"));
  }
}
