package org.mhero.reporting.dhis2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.mhero.reporting.dhis2.Delivery.Refusal;

/** Keeps what DHIS2 answered to a request, in one transaction. */
@ApplicationScoped
class Sender {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final RunRepository repository;
  private final Dhis2Config config;

  Sender(RunRepository repository, Dhis2Config config) {
    this.repository = repository;
    this.config = config;
  }

  @Transactional
  void settle(RunRepository.Group group, Delivery delivery) {
    int rows = group.values().size();
    switch (delivery) {
      case Delivery.Accepted accepted -> repository.settle(group, "ACCEPTED", rows, 0);
      case Delivery.Refused refused -> refused(group, refused.refusals());
      case Delivery.Later later -> later(group, later.reason());
      case Delivery.Closed closed -> repository.park(group.run(), closed.reason());
    }
    repository.endIfSettled(group.run());
  }

  private void refused(RunRepository.Group group, List<Refusal> refusals) {
    int rows = group.values().size();
    int refused = Math.min(rows, refusals.size());
    if (repository.settle(
        group, refused == rows ? "REJECTED" : "PARTIAL", rows - refused, refused)) {
      refusals.forEach(refusal -> repository.refuse(group, view(group, refusal)));
    }
  }

  private static RefusalView view(RunRepository.Group group, Refusal refusal) {
    boolean known = refusal.index() >= 0 && refusal.index() < group.values().size();
    return new RefusalView(
        group.facility(),
        group.orgUnit(),
        known ? group.values().get(refusal.index()).dataElement() : "",
        known ? group.values().get(refusal.index()).value() : "",
        refusal.code(),
        refusal.message(),
        refusal.whose().name());
  }

  /** Tries again after a pause that doubles; what has been tried often enough is parked. */
  private void later(RunRepository.Group group, String reason) {
    if (group.attempts() < config.attempts()) {
      Duration pause = config.firstPause().multipliedBy(1L << Math.min(group.attempts() - 1, 20));
      repository.later(group, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
      return;
    }
    int rows = group.values().size();
    if (repository.settle(group, "PARKED", 0, rows)) {
      repository.refuse(
          group,
          new RefusalView(
              group.facility(),
              group.orgUnit(),
              "",
              "",
              "",
              "Given up after %d attempts: %s".formatted(group.attempts(), reason),
              Delivery.Whose.UNKNOWN.name()));
    }
  }
}
