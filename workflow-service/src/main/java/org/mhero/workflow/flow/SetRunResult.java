package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code set_run_result} (reference 4.4); the category is translated but no template. */
public record SetRunResult(String uuid, String name, Template value, String category)
    implements Action {
  private static final int LONGEST_NAME = 64;

  static SetRunResult read(String uuid, JsonSource json) {
    return new SetRunResult(
        uuid,
        json.text("name", LONGEST_NAME),
        json.optionalTemplate("value"),
        json.optionalText("category", LONGEST_NAME));
  }
}
