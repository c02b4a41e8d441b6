package org.mhero.messaging.dispatch;

import java.time.Duration;
import org.mhero.messaging.channel.SendError;
import org.mhero.messaging.channel.SendResult;

/**
 * How a line is doing: its tokens, its rests after failures that are not a message's own, and the
 * counts of what came of hand-overs.
 */
final class LineState {
  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 16;

  private final TokenBucket bucket;
  private final Duration longestRest;
  private int failuresInRow;
  private String state = "OPEN";
  private long accepted;
  private long deferred;
  private long rejected;
  private long unknown;

  LineState(double rate, Duration longestRest, long now) {
    this.bucket = new TokenBucket(rate, now);
    this.longestRest = longestRest;
  }

  synchronized int available(long now) {
    return bucket.available(now);
  }

  synchronized void take(int count) {
    bucket.take(count);
  }

  synchronized long untilNext(int count, long now) {
    return bucket.untilNext(count, now);
  }

  /** Learns from a result. */
  synchronized void learn(SendResult result, long now) {
    switch (result) {
      case SendResult.Accepted ok -> {
        accepted++;
        recovered();
      }
      case SendResult.Rejected no -> {
        rejected++;
        recovered();
      }
      case SendResult.Deferred later -> {
        deferred++;
        rest(later, now);
      }
      case SendResult.Unknown lost -> unknown++;
    }
  }

  private void recovered() {
    failuresInRow = 0;
    state = "OPEN";
  }

  private void rest(SendResult.Deferred later, long now) {
    state = state(later.error());
    long own =
        Math.min(
            longestRest.toNanos(), FIRST_REST.toNanos() << Math.min(failuresInRow, MOST_DOUBLINGS));
    Duration asked = later.retryAfter();
    failuresInRow++;
    bucket.pauseUntil(now + (asked == null ? own : Math.max(own, asked.toNanos())));
  }

  private static String state(SendError error) {
    return switch (error) {
      case THROTTLED -> "THROTTLED";
      case MISCONFIGURED -> "MISCONFIGURED";
      case CONNECTION_FAILED, REFUSED, NO_ANSWER, BAD_ANSWER -> "UNREACHABLE";
    };
  }

  /** The counts since the last call, and the state. */
  synchronized Drivers.Tally tally() {
    Drivers.Tally tally = new Drivers.Tally(state, accepted, deferred, rejected, unknown);
    accepted = 0;
    deferred = 0;
    rejected = 0;
    unknown = 0;
    return tally;
  }
}
