package org.mhero.local.suite;

import java.time.Duration;

/** How long a part that keeps ending waits before the next start. */
final class Backoff {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration STEADY = Duration.ofMinutes(2);

  private Duration next = Duration.ofSeconds(1);

  /**
   * The wait after a run of that length: one second at first, doubling to a minute, from the start
   * again after a run that was long enough to call the part steady.
   */
  Duration after(Duration run) {
    if (run.compareTo(STEADY) >= 0) {
      next = Duration.ofSeconds(1);
    }
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return wait;
  }
}
