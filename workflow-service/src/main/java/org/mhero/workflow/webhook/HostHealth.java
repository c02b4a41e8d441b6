package org.mhero.workflow.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Leaves hosts in peace that have failed several times in a row (reference 12): while one is down,
 * nobody's session waits for it. After a pause one call may try; its outcome decides for the rest.
 */
final class HostHealth {
  private static final int MOST_HOSTS = 1_000;

  private final int failures;
  private final long pause;
  private final LongSupplier nanos;
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

  /** What is known of a host that has failed last; there is nothing to know of the others. */
  private record Trouble(int inARow, long untilNanos) {}

  /**
   * Nothing is known yet.
   *
   * @param failures how many in a row are too many; 0 never leaves a host in peace
   * @param pause for how long
   * @param nanos a clock that only counts
   */
  HostHealth(int failures, Duration pause, LongSupplier nanos) {
    this.failures = failures;
    this.pause = pause.toNanos();
    this.nanos = nanos;
  }

  /** Whether the host may be called now; whoever may after a pause is the one who tries. */
  boolean mayCall(String host) {
    Trouble known = troubles.get(host);
    if (known == null || failures == 0 || known.inARow() < failures) {
      return true;
    }
    long now = nanos.getAsLong();
    return known.untilNanos() - now <= 0
        && troubles.replace(host, known, new Trouble(known.inARow(), now + pause));
  }

  /** How a call has ended; tells whether the host is left in peace from now on. */
  boolean told(String host, boolean good) {
    if (good) {
      troubles.remove(host);
      return false;
    }
    if (troubles.size() >= MOST_HOSTS && !troubles.containsKey(host)) {
      return false;
    }
    long until = nanos.getAsLong() + pause;
    Trouble now =
        troubles.merge(
            host, new Trouble(1, until), (old, one) -> new Trouble(old.inARow() + 1, until));
    return failures > 0 && now.inARow() == failures;
  }
}
