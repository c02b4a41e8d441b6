package org.mhero.workflow.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.outgoing.OutgoingRefused;

/** A session whose message messaging will never take cannot go on. */
@ApplicationScoped
class RefusedMessages {
  private final SessionRepository sessions;
  private final SessionService service;

  RefusedMessages(SessionRepository sessions, SessionService service) {
    this.sessions = sessions;
    this.service = service;
  }

  void refused(@Observes OutgoingRefused refused) {
    sessions
        .ofMessage(refused.session(), null)
        .ifPresent(waiting -> service.stop(waiting, Status.FAILED, "message-refused"));
  }
}
