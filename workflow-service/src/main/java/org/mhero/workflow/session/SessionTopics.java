package org.mhero.workflow.session;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.mhero.event.InboundReceived;
import org.mhero.event.MessageStatusChanged;
import org.mhero.kit.event.Inbox;

/** What messaging tells: somebody has written, a message has moved on. */
@ApplicationScoped
class SessionTopics {
  private final Inbox inbox;
  private final Inbound inbound;
  private final Deliveries deliveries;

  SessionTopics(Inbox inbox, Inbound inbound, Deliveries deliveries) {
    this.inbox = inbox;
    this.inbound = inbound;
    this.deliveries = deliveries;
  }

  @Incoming("inbound")
  @Blocking
  void inbound(ConsumerRecord<String, String> event) {
    inbox.once("workflow-inbound", event, InboundReceived.class, inbound::receive);
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
