package org.mhero.local.front;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits between two looks, and gives up when a step takes far too long. */
public final class Quiet {
  private static final long PAUSE_MILLIS = 300;

  private final long until;

  /** Gives up after {@code longest}. */
  public Quiet(Duration longest) {
    this.until = System.nanoTime() + longest.toNanos();
  }

  /** A short pause before the next look. */
  public void pause(String waitingUntil) {
    if (System.nanoTime() > until) {
      throw new SuiteFailed("Waited too long until " + waitingUntil);
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    if (Thread.interrupted()) {
      throw new SuiteFailed("Stopped while waiting");
    }
  }
}
