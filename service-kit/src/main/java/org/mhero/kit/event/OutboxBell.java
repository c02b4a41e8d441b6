package org.mhero.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when a transaction with events has committed, so that nobody polls in haste. */
@ApplicationScoped
class OutboxBell implements Synchronization {
  private final Semaphore rung = new Semaphore(0);

  @Override
  public void beforeCompletion() {
    // Only what is committed is told.
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      rung.release();
    }
  }

  /** Waits until the bell rings, or for {@code longest}; several rings are one. */
  void await(Duration longest) throws InterruptedException {
    if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
