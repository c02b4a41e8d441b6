package org.mhero.workflow.campaign;

import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Where a campaign stands; the same as its Task.
 *
 * <pre>
 * REQUESTED -> IN_PROGRESS -> COMPLETED
 *     +------------+--------> CANCELLED (by a client) | FAILED (no audience to be had)
 * </pre>
 */
enum CampaignStatus {
  REQUESTED(TaskStatus.REQUESTED),
  IN_PROGRESS(TaskStatus.INPROGRESS),
  COMPLETED(TaskStatus.COMPLETED),
  CANCELLED(TaskStatus.CANCELLED),
  FAILED(TaskStatus.FAILED);

  private final TaskStatus task;

  CampaignStatus(TaskStatus task) {
    this.task = task;
  }

  TaskStatus task() {
    return task;
  }

  boolean open() {
    return this == REQUESTED || this == IN_PROGRESS;
  }
}
