package org.mhero.messaging.request;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;
import org.mhero.messaging.dispatch.Bell;

/** A thread that turns requests into messages as they come. */
final class ExpansionLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(ExpansionLoop.class);
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Supplier<List<Send>> claim;
  private final Consumer<List<Send>> work;
  private final Works works;
  private volatile boolean stopping;

  /**
   * What a loop works with.
   *
   * @param accepted rings when a request was accepted
   * @param queued to ring when messages were queued
   */
  record Works(SendLeases sends, Bell accepted, Bell queued) {}

  ExpansionLoop(Supplier<List<Send>> claim, Consumer<List<Send>> work, Works works) {
    this.claim = claim;
    this.work = work;
    this.works = works;
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        long rings = works.accepted().rings();
        if (!turn()) {
          works.accepted().await(rings, IDLE_NANOS);
        }
      } catch (InterruptedException e) {
        stopping = true;
      }
    }
  }

  /** One round; false when there was nothing to do or it has to wait. */
  private boolean turn() {
    try {
      List<Send> claimed = claim.get();
      if (!claimed.isEmpty()) {
        worked(claimed);
        works.queued().ring();
      }
      return !claimed.isEmpty();
    } catch (RuntimeException e) {
      LOG.warnf("Requests wait: %s", e.getMessage());
      return false;
    }
  }

  private void worked(List<Send> claimed) {
    try {
      work.accept(claimed);
    } catch (RuntimeException e) {
      boolean passing = e instanceof AppException app && app.code().retryable();
      if (!passing && claimed.size() > 1) {
        claimed.forEach(one -> worked(List.of(one)));
        return;
      }
      if (passing) {
        LOG.warnf("%d requests wait: %s", claimed.size(), e.getMessage());
      } else {
        LOG.errorf(e, "requestId=%s cannot be worked on", claimed.get(0).request());
      }
      works.sends().retry(claimed);
    }
  }

  void stop() {
    stopping = true;
    works.accepted().ring();
  }
}
