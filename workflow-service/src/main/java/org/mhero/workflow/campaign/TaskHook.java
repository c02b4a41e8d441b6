package org.mhero.workflow.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.store.ResourceHook;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.workflow.library.FlowLibrary;

/**
 * Makes a campaign of a Task. A client may ask for one and cancel it; every other change of status
 * follows from the campaign itself, whose row is always changed before its Task.
 */
@ApplicationScoped
class TaskHook implements ResourceHook<Task> {
  private final CampaignRepository campaigns;
  private final FlowLibrary library;
  private final Event<CampaignChanged> changes;
  private final Clock clock;

  TaskHook(
      CampaignRepository campaigns,
      FlowLibrary library,
      Event<CampaignChanged> changes,
      Clock clock) {
    this.campaigns = campaigns;
    this.library = library;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public Class<Task> type() {
    return Task.class;
  }

  @Override
  public void beforeWrite(Task incoming, @Nullable Task current) {
    if (current == null) {
      requested(incoming);
    } else {
      changed(incoming, current);
    }
  }

  private void requested(Task task) {
    SurveyTask.check(task);
    if (library.current(SurveyTask.flow(task)).isEmpty()) {
      throw AppException.unprocessable("There is no such Questionnaire", "Task.input");
    }
    Instant closing = closing(task);
    if (closing != null && !closing.isAfter(clock.instant())) {
      throw AppException.unprocessable(
          "The closing lies in the past", "Task.restriction.period.end");
    }
    Date now = Date.from(clock.instant());
    if (!task.hasAuthoredOn()) {
      task.setAuthoredOn(now);
    }
    task.setLastModified(now);
  }

  private void changed(Task incoming, Task current) {
    boolean same =
        SurveyTask.audience(incoming).equals(SurveyTask.audience(current))
            && SurveyTask.flow(incoming).equals(SurveyTask.flow(current));
    if (!same) {
      throw AppException.unprocessable(
          "Whom and what a Task asks cannot be changed", "Task.for", "Task.input");
    }
    CampaignStatus status = status(incoming.getIdElement().getIdPart());
    boolean cancelled = incoming.getStatus() == TaskStatus.CANCELLED && status.open();
    if (incoming.getStatus() != status.task() && !cancelled) {
      throw AppException.conflict(
          "A Task that is " + status.task().toCode() + " can only be cancelled, while it is open");
    }
  }

  private CampaignStatus status(String task) {
    return campaigns
        .find(task)
        .map(Campaign::status)
        .orElseThrow(() -> new IllegalStateException("Task " + task + " has no campaign"));
  }

  private static @Nullable Instant closing(Task task) {
    Date end = task.getRestriction().getPeriod().getEnd();
    return end == null ? null : end.toInstant();
  }

  @Override
  public void afterWrite(StoredResource stored, @Nullable Task task) {
    if (task == null) {
      return;
    }
    Campaign known = campaigns.find(stored.id()).orElse(null);
    if (known == null) {
      campaigns.insert(
          new Campaign(
              stored.id(),
              SurveyTask.flow(task),
              SurveyTask.audience(task),
              CampaignStatus.REQUESTED,
              null,
              "",
              closing(task),
              0,
              clock.instant()));
      changes.fire(new CampaignChanged(stored.id()));
    } else if (task.getStatus() == TaskStatus.CANCELLED && known.status().open()) {
      campaigns.end(stored.id(), CampaignStatus.CANCELLED, "cancelled", clock.instant());
      changes.fire(new CampaignChanged(stored.id()));
    }
  }
}
