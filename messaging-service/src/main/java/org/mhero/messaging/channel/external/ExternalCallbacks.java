package org.mhero.messaging.channel.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.mhero.event.MessageStatus;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.messaging.channel.CallbackParameters;
import org.mhero.messaging.channel.DeliveryReport;
import org.mhero.messaging.channel.DeliveryReports;
import org.mhero.messaging.channel.InboundMessage;
import org.mhero.messaging.channel.InboundMessages;
import org.mhero.messaging.channel.InboundMessages.Receipt;

/** Reads the callbacks of an external gateway. */
@ApplicationScoped
class ExternalCallbacks {
  private final DeliveryReports reports;
  private final InboundMessages inbound;
  private final Clock clock;

  ExternalCallbacks(DeliveryReports reports, InboundMessages inbound, Clock clock) {
    this.reports = reports;
    this.inbound = inbound;
    this.clock = clock;
  }

  ExternalAnswer told(String channel, String what, CallbackParameters parameters) {
    return switch (what) {
      case "receive" -> receive(channel, parameters);
      case "sent" -> report(channel, MessageStatus.SENT, parameters);
      case "delivered" -> report(channel, MessageStatus.DELIVERED, parameters);
      default -> report(channel, MessageStatus.FAILED, parameters);
    };
  }

  private ExternalAnswer receive(String channel, CallbackParameters parameters) {
    InboundMessage message =
        new InboundMessage(
            parameters.required("from", "sender"),
            parameters.first("text").orElse(""),
            parameters.first("id").filter(id -> !id.isBlank()).orElse(null),
            parameters
                .first("date", "time")
                .map(ExternalCallbacks::time)
                .orElseGet(clock::instant));
    return inbound.received(channel, message) == Receipt.IGNORED
        ? ExternalAnswer.of("Ignored", "info", null)
        : ExternalAnswer.of("Message Accepted", "msg", null);
  }

  private ExternalAnswer report(
      String channel, MessageStatus status, CallbackParameters parameters) {
    String id = parameters.required("id", "uuid");
    reports.received(channel, List.of(report(id, status)));
    return ExternalAnswer.of("Status Update Accepted", "status", status.name().substring(0, 1));
  }

  /** We send our id, a UUID; a gateway that answers with an id of its own may report by that. */
  private DeliveryReport report(String id, MessageStatus status) {
    try {
      return DeliveryReport.either(UUID.fromString(id), id, status, clock.instant());
    } catch (IllegalArgumentException e) {
      return DeliveryReport.of(id, status, clock.instant());
    }
  }

  private static Instant time(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw new AppException(
          ErrorCode.INVALID,
          "The time is not RFC 3339, such as 2026-03-02T08:14:39Z",
          List.of(),
          e);
    }
  }
}
