package org.mhero.workflow.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.mhero.workflow.session.SessionService;

/** Starts, completes and stops campaigns in the background. */
@ApplicationScoped
class CampaignJob {
  private static final Logger LOG = Logger.getLogger(CampaignJob.class);
  private static final int BATCH = 100;

  private final CampaignStarter starter;
  private final CampaignRepository campaigns;
  private final CampaignTasks tasks;
  private final SessionService sessions;
  private final ManagedExecutor executor;

  CampaignJob(
      CampaignStarter starter,
      CampaignRepository campaigns,
      CampaignTasks tasks,
      SessionService sessions,
      ManagedExecutor executor) {
    this.starter = starter;
    this.campaigns = campaigns;
    this.tasks = tasks;
    this.sessions = sessions;
    this.executor = executor;
  }

  /** Does not wait for the next look: whoever asked wants to see something happen. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged change) {
    executor.execute(
        () -> {
          start();
          end();
        });
  }

  @Scheduled(
      every = "${mhero.workflow.campaign-look:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void start() {
    while (starter.startNext()) {
      LOG.trace("Another campaign may wait");
    }
  }

  @Scheduled(
      every = "${mhero.workflow.campaign-look:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void end() {
    for (String task : campaigns.finished(BATCH)) {
      tasks.end(task, CampaignStatus.COMPLETED, null);
    }
    for (String task : campaigns.stopping()) {
      stop(task);
    }
  }

  private void stop(String task) {
    int stopped;
    do {
      stopped =
          QuarkusTransaction.requiringNew()
              .call(() -> sessions.interruptSome(task, "cancelled", BATCH));
    } while (stopped > 0);
    QuarkusTransaction.requiringNew().run(() -> campaigns.stopped(task));
  }
}
