package org.mhero.workflow.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.workflow.engine.Status;

/**
 * What becomes of a session whose question does not reach anybody: a worker without a usable number
 * fails it, one who asked to stop interrupts it, with the reason messaging gave.
 */
@ApplicationScoped
class Deliveries {
  static final String OPTED_OUT = "opted-out";
  private static final String PRACTITIONER = "Practitioner/";

  private final SessionRepository sessions;
  private final SessionService service;

  Deliveries(SessionRepository sessions, SessionService service) {
    this.sessions = sessions;
    this.service = service;
  }

  /** A quick look at the JSON of an event: only these two states matter here. */
  static boolean matters(@Nullable String event) {
    return event != null
        && (event.contains(MessageStatus.SUPPRESSED.name())
            || event.contains(MessageStatus.SENT.name()));
  }

  void changed(MessageStatusChanged event) {
    String campaign = event.campaign();
    if (campaign == null) {
      return;
    }
    String recipient = event.recipient();
    String practitioner =
        recipient != null && recipient.startsWith(PRACTITIONER)
            ? recipient.substring(PRACTITIONER.length())
            : null;
    switch (event.status()) {
      case SUPPRESSED ->
          sessions
              .ofMessage(campaign, practitioner)
              .ifPresent(waiting -> suppressed(waiting, event));
      case SENT ->
          sessions
              .ofMessage(campaign, practitioner)
              .ifPresent(waiting -> sessions.sent(waiting.id(), event.at()));
      default -> {
        // the session goes on waiting until it expires: a late delivery may still be answered
      }
    }
  }

  private void suppressed(SessionRepository.Waiting waiting, MessageStatusChanged event) {
    String reason = event.reason() == null ? "suppressed" : event.reason();
    service.stop(waiting, reason.equals(OPTED_OUT) ? Status.INTERRUPTED : Status.FAILED, reason);
  }
}
