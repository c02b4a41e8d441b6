package org.mhero.workflow.session;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.mhero.event.InboundReceived;
import org.mhero.event.MessageStatusChanged;
import org.mhero.kit.event.Inbox;
import org.mhero.workflow.webhook.Calls;

/** What messaging tells: somebody has written, a message has moved on. */
@ApplicationScoped
class SessionTopics {
  private final Inbox inbox;
  private final Inbound inbound;
  private final Deliveries deliveries;
  private final Calls calls;

  SessionTopics(Inbox inbox, Inbound inbound, Deliveries deliveries, Calls calls) {
    this.inbox = inbox;
    this.inbound = inbound;
    this.deliveries = deliveries;
    this.calls = calls;
  }

  @Incoming("inbound")
  @Blocking
  void inbound(ConsumerRecord<String, String> event) {
    calls.settle(
        tapes ->
            inbox.once(
                "workflow-inbound",
                event,
                InboundReceived.class,
                told -> inbound.receive(told, tapes)));
  }

  /** Most messages belong to no session and most moves do not matter: they cost no transaction. */
  @Incoming("message")
  @Blocking
  void message(ConsumerRecord<String, String> event) {
    if (Deliveries.matters(event.value())) {
      inbox.once("workflow-message", event, MessageStatusChanged.class, deliveries::changed);
    }
  }
}
