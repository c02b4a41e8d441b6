package org.mhero.messaging.contact;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.mhero.event.DirectoryChanged;
import org.mhero.kit.event.Inbox;

/** Hears that the directory has changed, so that owners of numbers are looked up again. */
@ApplicationScoped
public class DirectoryConsumer {
  /** A worker has changed; told within this process, in the transaction of the effect. */
  public record WorkerChanged(String practitioner) {}

  private final Inbox inbox;
  private final ContactRepository contacts;
  private final Event<WorkerChanged> changed;
  private final Clock clock;

  DirectoryConsumer(
      Inbox inbox, ContactRepository contacts, Event<WorkerChanged> changed, Clock clock) {
    this.inbox = inbox;
    this.contacts = contacts;
    this.changed = changed;
    this.clock = clock;
  }

  @Incoming("directory")
  @Blocking
  void hear(ConsumerRecord<String, String> event) {
    inbox.once("messaging-directory", event, DirectoryChanged.class, this::changed);
  }

  private void changed(DirectoryChanged change) {
    if (change.type().equals("Practitioner")) {
      contacts.directoryChanged(clock.instant());
      contacts.forgetPhonesOf(change.id());
      changed.fire(new WorkerChanged(change.id()));
    }
  }
}
