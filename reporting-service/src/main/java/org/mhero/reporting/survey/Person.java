package org.mhero.reporting.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One participant of a survey; for officers only.
 *
 * @param person the participant's key: the worker, or the session where none is known
 */
public record Person(
    String person,
    @Nullable String practitioner,
    String name,
    String cadre,
    String facility,
    String district,
    Progress progress,
    @Nullable Instant invitedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant firstAnswerAt) {

  /** Without the name. */
  @Override
  public String toString() {
    return "Person[person=" + person + ", progress=" + progress + "]";
  }
}
