package org.mhero.reporting.console.draft;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Hands over what has come to its time, or could not be handed over when it was pressed. */
@ApplicationScoped
public class PlannedSendsJob {
  private static final int AT_ONCE = 5;

  private final DraftRepository repository;
  private final HandOver handOver;
  private final Clock clock;

  PlannedSendsJob(DraftRepository repository, HandOver handOver, Clock clock) {
    this.repository = repository;
    this.handOver = handOver;
    this.clock = clock;
  }

  /** One round. */
  @Scheduled(
      every = "{mhero.console.planned-sends-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void run() {
    repository.takeDue(clock.instant(), AT_ONCE).forEach(handOver::tryNow);
  }
}
