package org.mhero.messaging.dispatch;

/**
 * Bounds a rate: tokens grow with time up to a burst, sending takes them. Time is passed in as
 * nanoseconds of a monotonic clock. Not for several threads.
 */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private double tokens;
  private long at;
  private long pausedUntil;

  /**
   * @param perSecond above 0
   * @param now the clock's present reading
   */
  TokenBucket(double perSecond, long now) {
    this.perSecond = perSecond;
    this.burst = Math.max(1, perSecond / 4);
    this.tokens = burst;
    this.at = now;
    this.pausedUntil = now;
  }

  /** Tokens that may be taken now, 0 while paused. */
  int available(long now) {
    grow(now);
    return now - pausedUntil < 0 ? 0 : (int) tokens;
  }

  /** Takes tokens that are available. */
  void take(int count) {
    tokens -= count;
  }

  /** Gives none before that time; a shorter pause never ends a longer one. */
  void pauseUntil(long then) {
    if (then - pausedUntil > 0) {
      pausedUntil = then;
    }
  }

  /** How long until so many tokens may be taken, in nanoseconds, 0 when they may be now. */
  long untilNext(int count, long now) {
    grow(now);
    double wanted = Math.min(count, burst);
    long paused = Math.max(0, pausedUntil - now);
    long growing = tokens >= wanted ? 0 : (long) Math.ceil((wanted - tokens) / perSecond * NANOS);
    return Math.max(paused, growing);
  }

  private void grow(long now) {
    tokens = Math.min(burst, tokens + (now - at) / NANOS * perSecond);
    at = now;
  }
}
