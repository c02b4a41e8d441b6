package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/** What a session waits for (reference 1.5). */
public sealed interface Wait {

  /**
   * A message.
   *
   * @param timeout null when it waits until it expires
   */
  record Msg(@Nullable Timeout timeout) implements Wait {}

  /** What happens when nobody writes for so long. */
  record Timeout(int seconds, String category) {}
}
