package org.mhero.workflow.flow;

import java.util.Locale;
import org.mhero.workflow.expression.Template;

/** {@code set_run_local} (reference 4.5). */
public record SetRunLocal(String uuid, String local, Template value, Operation operation)
    implements Action {
  private static final int LONGEST_NAME = 64;

  /** What is done to the local. */
  public enum Operation {
    SET,
    INCREMENT,
    CLEAR
  }

  static SetRunLocal read(String uuid, JsonSource json) {
    String local = json.text("local", LONGEST_NAME);
    if (!local.matches("[a-z_][a-z0-9_]*")) {
      json.fault("local must be lower-case letters, digits and _");
    }
    return new SetRunLocal(
        uuid,
        local,
        json.optionalTemplate("value"),
        operation(json.text("operation", LONGEST_NAME), json));
  }

  private static Operation operation(String code, JsonSource json) {
    for (Operation operation : Operation.values()) {
      if (operation.name().toLowerCase(Locale.ROOT).equals(code)) {
        return operation;
      }
    }
    json.fault("operation must be set, increment or clear");
    return Operation.SET;
  }
}
