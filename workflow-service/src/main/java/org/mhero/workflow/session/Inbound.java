package org.mhero.workflow.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mhero.event.InboundReceived;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.library.FlowLibrary;
import org.mhero.workflow.outgoing.Outgoing;
import org.mhero.workflow.outgoing.OutgoingBox;
import org.mhero.workflow.trigger.Keywords;
import org.mhero.workflow.webhook.Tapes;

/**
 * Decides what a received message is: the answer a session waits for, else a keyword, else none of
 * our business; it stays in messaging's inbox for a person. An answer that begins with a keyword is
 * an answer (flow engine reference, section 12).
 */
@ApplicationScoped
class Inbound {
  private final SessionService sessions;
  private final Keywords keywords;
  private final FlowLibrary library;
  private final OutgoingBox outgoing;

  Inbound(SessionService sessions, Keywords keywords, FlowLibrary library, OutgoingBox outgoing) {
    this.sessions = sessions;
    this.keywords = keywords;
    this.library = library;
    this.outgoing = outgoing;
  }

  void receive(InboundReceived event, Tapes tapes) {
    String session = sessions.answer(event, tapes);
    if (session == null) {
      keywords.match(event.text()).ifPresent(hit -> start(event, hit, tapes));
    } else {
      handled(event, session);
    }
  }

  private void start(InboundReceived event, Keywords.Hit hit, Tapes tapes) {
    Flow flow = library.current(hit.flow()).orElse(null);
    if (flow != null) {
      handled(event, sessions.startBy(event, hit.keyword(), flow, tapes));
    }
  }

  /** Takes the message out of the officials' inbox. */
  private void handled(InboundReceived event, String session) {
    outgoing.add(
        List.of(
            new Outgoing(
                session,
                Outgoing.Kind.HANDLED,
                "/api/messaging/inbox/" + event.id() + "/handled",
                "",
                false)));
  }
}
