package org.mhero.reporting.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mhero.event.MessageStatus;

/**
 * What became of a message, in the six words of the console (brief, section 3). Every message has
 * exactly one.
 */
public enum Outcome {
  WAITING(MessageStatus.PENDING, MessageStatus.QUEUED),
  ON_ITS_WAY(MessageStatus.SUBMITTED, MessageStatus.SENT),
  DELIVERED(MessageStatus.DELIVERED, MessageStatus.READ),
  NOT_DELIVERED(MessageStatus.FAILED, MessageStatus.EXPIRED),
  STOPPED(MessageStatus.CANCELLED),
  NOT_SENT(MessageStatus.SUPPRESSED);

  private final Set<MessageStatus> statuses;

  Outcome(MessageStatus first, MessageStatus... more) {
    statuses = EnumSet.of(first, more);
  }

  /** The states of a message this word stands for. */
  public List<MessageStatus> statuses() {
    return List.copyOf(statuses);
  }

  /** The word for a state. */
  public static Outcome of(MessageStatus status) {
    for (Outcome outcome : values()) {
      if (outcome.statuses.contains(status)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException("No outcome stands for " + status);
  }
}
