package org.mhero.messaging.channel.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.kit.error.AppException;
import org.mhero.messaging.channel.DeliveryReport;
import org.mhero.messaging.channel.DeliveryReports;
import org.mhero.messaging.channel.InboundMessage;
import org.mhero.messaging.channel.InboundMessages;
import org.mhero.messaging.channel.OutboundMessage;

/** The handsets and the network between them and us. It tells us things as a provider does. */
@ApplicationScoped
class Handsets {
  private static final Logger LOG = Logger.getLogger(Handsets.class);
  private static final int BATCH = 500;
  private static final long IMPATIENCE_SECONDS = 3;

  private final HandsetRepository handsets;
  private final DeliveryReports reports;
  private final InboundMessages inbound;
  private final SimulatorConfig config;
  private final Clock clock;

  Handsets(
      HandsetRepository handsets,
      DeliveryReports reports,
      InboundMessages inbound,
      SimulatorConfig config,
      Clock clock) {
    this.handsets = handsets;
    this.reports = reports;
    this.inbound = inbound;
    this.config = config;
    this.clock = clock;
  }

  /** The id this provider gives a message. */
  static String providerId(UUID id) {
    return "sim-" + id;
  }

  /** Puts messages on their way. */
  @Transactional
  void take(List<OutboundMessage> messages) {
    Instant now = clock.instant();
    handsets.send(messages, now, now.plus(config.delay()));
  }

  /** Whether anything is on its way. */
  boolean underWay() {
    return handsets.underWay();
  }

  /** Lets what is due arrive or get lost; returns how many. */
  @Transactional
  int arrive() {
    return handsets.alone() ? handsets.arrive(clock.instant(), BATCH) : 0;
  }

  /** Tells what arrived and what got lost; returns how many. Told again if we stop in between. */
  int report() {
    List<HandsetRepository.Report> due = handsets.reports(BATCH);
    if (!due.isEmpty()) {
      Instant now = clock.instant();
      reports.received(
          config.channel(),
          due.stream()
              .map(
                  r ->
                      DeliveryReport.of(providerId(r.id()), MessageStatus.valueOf(r.status()), now))
              .toList());
      handsets.reported(due.stream().map(HandsetRepository.Report::id).toList());
    }
    return due.size();
  }

  /**
   * The owner of a handset writes to us.
   *
   * @param id the writer's own id for it, by which a repetition is known; null to make one
   */
  String write(String phone, String text, @Nullable String id) {
    UUID key =
        id == null
            ? UUID.randomUUID()
            : UUID.nameUUIDFromBytes((phone + "|" + id).getBytes(StandardCharsets.UTF_8));
    Instant now = clock.instant();
    if (handsets.write(key, phone, text, now)) {
      tell(new HandsetMessage(key, 0, phone, true, text, now));
    }
    return key.toString();
  }

  /** Tells again what messaging could not take when it was written. */
  int tellAgain() {
    List<HandsetMessage> untold =
        handsets.untold(clock.instant().minusSeconds(IMPATIENCE_SECONDS), BATCH);
    untold.forEach(this::tell);
    return untold.size();
  }

  private void tell(HandsetMessage message) {
    try {
      inbound.received(
          config.channel(),
          new InboundMessage(
              message.phone(), message.text(), providerId(message.id()), message.at()));
      handsets.told(message.id());
    } catch (AppException e) {
      LOG.warnf("A handset's message waits: %s", e.detail());
    }
  }
}
