package org.mhero.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** What came of asking another system, as a result of the run (reference 4.11-4.14, 10.3). */
record Outcome(String value, String category, @Nullable String input, @Nullable Value extra) {
  static Outcome success(String value) {
    return new Outcome(value, "Success", null, null);
  }

  static Outcome failure(String value) {
    return new Outcome(value, "Failure", null, null);
  }

  /** Saves it under a name, if the flow gives it one. */
  void save(Turn turn, @Nullable String name) {
    if (name != null && !name.isEmpty()) {
      turn.save(
          Texts.snake(name),
          new Result(
              name,
              value,
              category,
              null,
              String.valueOf(turn.lastNode),
              input,
              extra,
              turn.moment()));
    }
  }
}
