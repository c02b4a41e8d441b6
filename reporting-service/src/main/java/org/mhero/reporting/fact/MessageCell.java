package org.mhero.reporting.fact;

import java.time.LocalDate;
import java.util.Comparator;
import org.mhero.event.MessageStatus;

/** A cell of the roll-up of messages. */
record MessageCell(
    String scope,
    LocalDate day,
    String channel,
    MessageStatus status,
    String reason,
    String cadre,
    String district) {
  static final Comparator<MessageCell> ORDER =
      Comparator.comparing(MessageCell::scope)
          .thenComparing(MessageCell::day)
          .thenComparing(MessageCell::channel)
          .thenComparing(cell -> cell.status().name())
          .thenComparing(MessageCell::reason)
          .thenComparing(MessageCell::cadre)
          .thenComparing(MessageCell::district);

  /** The same cell in the sum over all sends. */
  MessageCell overall() {
    return new MessageCell(Tally.ALL, day, channel, status, reason, cadre, district);
  }
}
