package org.mhero.messaging.channel.kannel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.channel.DeliveryReport;

/** The states of Kannel's delivery reports (user guide, "Delivery reports"). */
final class DlrStatus {
  private DlrStatus() {}

  /** The report, or nothing for a state that tells nothing new, such as 4, queued at the SMSC. */
  static Optional<DeliveryReport> of(UUID id, int status, Instant at) {
    return switch (status) {
      case 1 -> Optional.of(DeliveryReport.of(id, MessageStatus.DELIVERED, at));
      case 2 -> Optional.of(DeliveryReport.of(id, MessageStatus.FAILED, at));
      case 8 -> Optional.of(DeliveryReport.of(id, MessageStatus.SENT, at));
      case 16 -> Optional.of(new DeliveryReport(id, null, MessageStatus.FAILED, "rejected", at));
      default -> Optional.empty();
    };
  }
}
