package org.mhero.workflow.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.FhirStore;

/** Moves a campaign and its Task on together. */
@ApplicationScoped
class CampaignTasks {
  private final CampaignRepository campaigns;
  private final FhirStore fhir;
  private final Clock clock;

  CampaignTasks(CampaignRepository campaigns, FhirStore fhir, Clock clock) {
    this.campaigns = campaigns;
    this.fhir = fhir;
    this.clock = clock;
  }

  /** The audience is known and the first worker about to be started. */
  @Transactional(TxType.REQUIRES_NEW)
  void begin(String task, int addressed) {
    if (campaigns.open(task).isPresent()) {
      campaigns.begun(task, addressed);
      write(task, CampaignStatus.IN_PROGRESS, null);
    }
  }

  /** Nothing more will happen. */
  @Transactional(TxType.REQUIRES_NEW)
  void end(String task, CampaignStatus status, @Nullable String reason) {
    if (campaigns.open(task).isPresent()) {
      campaigns.end(task, status, reason, clock.instant());
      write(task, status, reason);
    }
  }

  private void write(String id, CampaignStatus status, @Nullable String reason) {
    Task task =
        fhir.get(Task.class, id)
            .orElseThrow(() -> new IllegalStateException("Campaign " + id + " has no Task"));
    if (task.getStatus() == status.task()) {
      return;
    }
    Date now = Date.from(Instant.now(clock));
    task.setStatus(status.task());
    task.setLastModified(now);
    if (status == CampaignStatus.IN_PROGRESS) {
      task.getExecutionPeriod().setStart(now);
    } else {
      task.getExecutionPeriod().setEnd(now);
    }
    if (reason != null) {
      task.setStatusReason(new CodeableConcept().setText(reason));
    }
    fhir.update(task, null);
  }
}
