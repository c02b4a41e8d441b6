package org.mhero.workflow.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.SetRunLocal;

/** {@code set_run_local} (reference 4.5); logs no event. */
final class SetRunLocalRunner {
  private static final int LONGEST = 1_000;

  private SetRunLocalRunner() {}

  static void run(Turn turn, SetRunLocal action) {
    String value = turn.textOrNull(action.value());
    if (value == null) {
      return;
    }
    Map<String, String> locals = turn.run().locals;
    switch (action.operation()) {
      case SET -> locals.put(action.local(), Texts.cut(value, LONGEST));
      case CLEAR -> locals.remove(action.local());
      case INCREMENT -> {
        Integer by = whole(value);
        if (by == null) {
          turn.error("Increment is not a whole number", null, Map.of());
        } else {
          Integer stored = whole(locals.getOrDefault(action.local(), ""));
          locals.put(action.local(), String.valueOf((long) (stored == null ? 0 : stored) + by));
        }
      }
    }
  }

  private static @Nullable Integer whole(String text) {
    return text.matches("-?\\d{1,10}")
            && Convert.integer(Value.text(text)) instanceof Value.Num number
        ? number.number().intValue()
        : null;
  }
}
