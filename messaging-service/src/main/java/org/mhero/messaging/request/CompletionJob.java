package org.mhero.messaging.request;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;

/** Looks at intervals which requests have come to their end. */
@ApplicationScoped
class CompletionJob {
  private static final Logger LOG = Logger.getLogger(CompletionJob.class);

  private final Completion completion;

  CompletionJob(Completion completion) {
    this.completion = completion;
  }

  @Scheduled(
      every = "${mhero.requests.complete-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    try {
      completion.lookOn();
    } catch (AppException e) {
      LOG.warnf("Completion waits: %s", e.detail());
    }
  }
}
