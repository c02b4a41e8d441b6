package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/** What a session waits for (reference 1.5). */
public sealed interface Wait {
  /**
   * A message.
   *
   * @param timeout null when it waits until it expires
   * @param hint what kind of answer suits, told to the sender only; null when the flow does not say
   */
  record Msg(@Nullable Timeout timeout, @Nullable Hint hint) implements Wait {}

  /**
   * A call that is put through to somebody.
   *
   * @param phone a template
   */
  record Dial(Template phone, int dialLimitSeconds, int callLimitSeconds) implements Wait {
    static final int DIAL_LIMIT = 60;
    static final int CALL_LIMIT = 7_200;
  }

  /** What happens when nobody writes for so long. */
  record Timeout(int seconds, String category) {}
}
