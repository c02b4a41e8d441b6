package org.mhero.messaging.channel.kannel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.messaging.channel.CallbackParameters;
import org.mhero.messaging.channel.DeliveryReports;
import org.mhero.messaging.channel.InboundMessage;
import org.mhero.messaging.channel.InboundMessages;

/** Reads what Kannel's sms-service and dlr-url send. */
@ApplicationScoped
class KannelCallbacks {
  private final DeliveryReports reports;
  private final InboundMessages inbound;
  private final Clock clock;

  KannelCallbacks(DeliveryReports reports, InboundMessages inbound, Clock clock) {
    this.reports = reports;
    this.inbound = inbound;
    this.clock = clock;
  }

  void receive(String channel, CallbackParameters parameters) {
    inbound.received(
        channel,
        new InboundMessage(
            parameters.required("sender"),
            parameters.first("message").orElse(""),
            parameters.first("id").filter(id -> !id.isBlank()).orElse(null),
            parameters
                .first("ts")
                .filter(ts -> !ts.isBlank())
                .map(KannelCallbacks::seconds)
                .orElseGet(clock::instant)));
  }

  void status(String channel, CallbackParameters parameters) {
    UUID id = id(parameters.required("id"));
    DlrStatus.of(id, status(parameters.required("status")), clock.instant())
        .ifPresent(report -> reports.received(channel, List.of(report)));
  }

  private static Instant seconds(String written) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(written));
    } catch (RuntimeException e) {
      throw invalid("The parameter ts is not a time in seconds since 1970", e);
    }
  }

  private static int status(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw invalid("The parameter status is not a number", e);
    }
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw invalid("The parameter id is none of ours", e);
    }
  }

  private static AppException invalid(String detail, Exception cause) {
    return new AppException(ErrorCode.INVALID, detail, List.of(), cause);
  }
}
