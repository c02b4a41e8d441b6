package org.mhero.messaging.dispatch;

import java.time.Duration;

/** When to try a deferred message again: each wait twice the one before, with a spread. */
record Backoff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 20;

  /**
   * The wait after a failed attempt.
   *
   * @param attempts made so far, 1 or more
   * @param spread 0 to 1, so that messages deferred together do not come back together
   */
  Duration after(int attempts, double spread) {
    long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
    long most = Math.min(longest.toMillis(), Math.max(doubled, first.toMillis()));
    return Duration.ofMillis((long) (most * (0.75 + spread / 4)));
  }
}
