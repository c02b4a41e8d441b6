package org.mhero.workflow.flow;

import java.util.Locale;
import org.mhero.workflow.expression.Template;

/** {@code set_run_local} (reference 4.5). */
public record SetRunLocal(String uuid, String local, Template value, Operation operation)
    implements Action {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VALUE = 1_000;

  /** What is done to the local. */
  public enum Operation {
    SET,
    INCREMENT,
    CLEAR
  }

  static SetRunLocal read(String uuid, JsonSource json) {
    return new SetRunLocal(
        uuid,
        json.local("local"),
        json.optionalTemplate("value", LONGEST_VALUE),
        operation(json.text("operation", LONGEST_NAME), json));
  }

  private static Operation operation(String code, JsonSource json) {
    for (Operation operation : Operation.values()) {
      if (operation.name().toLowerCase(Locale.ROOT).equals(code)) {
        return operation;
      }
    }
    if (!code.isEmpty()) {
      json.fault("operation must be set, increment or clear");
    }
    return Operation.SET;
  }
}
