package org.mhero.reporting.export;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Runs exports that wait and forgets old ones. */
@ApplicationScoped
public class ExportJob {
  private static final Logger LOG = Logger.getLogger(ExportJob.class);
  private static final Duration KEPT = Duration.ofDays(1);

  private final ExportService service;
  private final ExportRepository repository;

  ExportJob(ExportService service, ExportRepository repository) {
    this.service = service;
    this.repository = repository;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    while (service.runNext()) {
      LOG.debug("An export has ended, more may wait");
    }
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    int forgotten = repository.forget(KEPT);
    if (forgotten > 0) {
      LOG.infof("Forgot %d exports of yesterday", forgotten);
    }
  }
}
