package org.mhero.workflow.engine;

import java.util.List;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SetRunResult;

/** {@code set_run_result} (reference 4.4): replaces any earlier result of that key. */
final class SetRunResultRunner {
  private SetRunResultRunner() {}

  static void run(Turn turn, SetRunResult action) {
    String value = turn.textOrNull(action.value());
    if (value == null) {
      return;
    }
    List<Template> translated =
        Language.of(turn).find(action.uuid(), "category", List.of()).texts();
    String localized = translated.isEmpty() ? null : translated.getFirst().source();
    turn.save(
        Texts.snake(action.name()),
        new Result(
            action.name(),
            value,
            action.category(),
            action.category().equals(localized) ? null : localized,
            String.valueOf(turn.lastNode),
            null,
            null,
            turn.moment()));
  }
}
