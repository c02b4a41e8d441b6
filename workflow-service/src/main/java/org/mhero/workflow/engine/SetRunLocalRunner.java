package org.mhero.workflow.engine;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.SetRunLocal;

/** {@code set_run_local} (reference 4.5); logs no event. */
final class SetRunLocalRunner {
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,32}");

  private SetRunLocalRunner() {}

  static void run(Turn turn, SetRunLocal action) {
    String value = turn.textOrNull(action.value());
    if (value == null) {
      return;
    }
    Map<String, String> locals = turn.run().locals;
    switch (action.operation()) {
      case SET -> locals.put(action.local(), value);
      case CLEAR -> locals.remove(action.local());
      case INCREMENT -> {
        Long by = whole(value);
        if (by == null) {
          turn.error("Increment is not a whole number", null, Map.of());
        } else {
          Long stored = whole(locals.getOrDefault(action.local(), ""));
          locals.put(action.local(), String.valueOf((stored == null ? 0 : stored) + by));
        }
      }
    }
  }

  private static @Nullable Long whole(String text) {
    try {
      return WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
    } catch (NumberFormatException e) {
      return null; // more than 64 bits
    }
  }
}
