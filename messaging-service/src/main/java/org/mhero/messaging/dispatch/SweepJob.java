package org.mhero.messaging.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;

/** Sweeps at intervals; any replica may, rows are taken with SKIP LOCKED. */
@ApplicationScoped
class SweepJob {
  private static final Logger LOG = Logger.getLogger(SweepJob.class);

  private final Sweep sweep;
  private final SweepSurroundings surroundings;
  private final Bell bell;

  SweepJob(Sweep sweep, SweepSurroundings surroundings, Bell bell) {
    this.sweep = sweep;
    this.surroundings = surroundings;
    this.bell = bell;
  }

  @Scheduled(
      every = "${mhero.dispatch.sweep-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void often() {
    try {
      drain(sweep::cancelRevoked);
      drain(sweep::expire);
      drain(sweep::settleUnknown);
      sweep.matchEarlyReports();
      bell.ring();
    } catch (AppException e) {
      LOG.warnf("The sweep waits: %s", e.detail());
    }
  }

  private void drain(IntSupplier step) {
    while (step.getAsInt() == surroundings.batch()) {
      LOG.trace("A full batch was swept, more may wait");
    }
  }
}
