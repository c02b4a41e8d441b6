package org.mhero.gateway.proxy;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.mhero.gateway.route.Limits;

/**
 * Watches the time of one exchange with a single timer that is set anew when it goes off, so that
 * bytes that pass cost nothing.
 */
final class Watch {
  private final Vertx vertx;
  private final Limits limits;
  private final LongSupplier moved;
  private final Alarm alarm;
  private long timer = -1;
  private long movedBefore;
  private long lastMove = System.nanoTime();
  private long askedAt;
  private boolean asked;
  private boolean answered;

  /**
   * @param moved the bytes that have passed so far, in both directions
   */
  Watch(Vertx vertx, Limits limits, LongSupplier moved, Alarm alarm) {
    this.vertx = vertx;
    this.limits = limits;
    this.moved = moved;
    this.alarm = alarm;
    set();
  }

  /** The owner has the whole request. */
  void asked() {
    asked = true;
    askedAt = System.nanoTime();
  }

  /** The owner has begun to answer. */
  void answered() {
    answered = true;
    lastMove = System.nanoTime();
  }

  void stop() {
    vertx.cancelTimer(timer);
  }

  private void look() {
    long now = System.nanoTime();
    long bytes = moved.getAsLong();
    if (bytes != movedBefore) {
      movedBefore = bytes;
      lastMove = now;
    }
    if (asked && !answered && now - askedAt >= limits.response().toNanos()) {
      alarm.ring(true);
    } else if ((answered || !asked) && now - lastMove >= limits.idle().toNanos()) {
      alarm.ring(false);
    } else {
      set();
    }
  }

  private void set() {
    long nanos =
        Math.min(limits.response().toNanos(), Math.max(limits.idle().toNanos() / 4, 1_000_000));
    timer = vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), id -> look());
  }

  /** Told once when time is up. */
  interface Alarm {
    /**
     * @param silent whether the owner has not begun to answer; otherwise nothing moves
     */
    void ring(boolean silent);
  }
}
