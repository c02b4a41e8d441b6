package org.mhero.reporting.dhis2;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.mhero.reporting.dhis2.Dhis2Port.DataValueSet;
import org.mhero.reporting.dhis2.Dhis2Port.Mode;

/** Sends what is due; no transaction is open while DHIS2 thinks. */
@ApplicationScoped
public class SendJob {
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final RunRepository repository;
  private final Dhis2Port dhis2;
  private final Sender sender;
  private final Duration lease;

  SendJob(RunRepository repository, Dhis2Port dhis2, Sender sender, Dhis2Config config) {
    this.repository = repository;
    this.dhis2 = dhis2;
    this.sender = sender;
    this.lease = config.connectTimeout().plus(config.readTimeout()).plus(MARGIN);
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    if (!dhis2.configured()) {
      return;
    }
    Optional<RunRepository.Group> due = repository.claim(lease);
    while (due.isPresent()) {
      send(due.get());
      due = repository.claim(lease);
    }
  }

  private void send(RunRepository.Group group) {
    DataValueSet values =
        new DataValueSet(group.dataSet(), group.period(), group.orgUnit(), group.values());
    sender.settle(group, dhis2.send(values, group.trial() ? Mode.DRY_RUN : Mode.KEEP));
  }
}
