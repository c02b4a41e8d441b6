package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code set_contact_field} (reference 4.6); an empty value clears it. */
public record SetContactField(String uuid, FieldRef field, Template value) implements Action {
  private static final int LONGEST_NAME = 640;

  static SetContactField read(String uuid, JsonSource json) {
    JsonSource field = json.object("field");
    return new SetContactField(
        uuid,
        new FieldRef(field.text("key", LONGEST_NAME), field.optionalText("name", LONGEST_NAME)),
        json.optionalTemplate("value"));
  }
}
