package org.mhero.reporting.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message of a send and whom it was for; for officers only. */
public record SendPerson(
    String message,
    @Nullable String practitioner,
    String name,
    String cadre,
    String facility,
    String district,
    String channel,
    Outcome outcome,
    String reason,
    @Nullable Instant at) {

  /** Without the name. */
  @Override
  public String toString() {
    return "SendPerson[message=" + message + ", outcome=" + outcome + "]";
  }
}
