package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.Write;
import org.mhero.messaging.channel.Channels;
import org.mhero.messaging.channel.Line;

/** Shows messages as Communication resources, one for each, updated in place with versions. */
@ApplicationScoped
class Communications {
  private final FhirStore store;
  private final RequestFacts.Cache facts;
  private final Channels channels;

  Communications(FhirStore store, RequestFacts.Cache facts, Channels channels) {
    this.store = store;
    this.facts = facts;
    this.channels = channels;
  }

  /** Writes the Communications of these messages in the caller's transaction. */
  void write(List<Message> messages) {
    List<Write> writes = new ArrayList<>(messages.size());
    for (Message message : messages) {
      writes.add(
          new Write.Put(
              CommunicationMapper.of(
                  message, facts.of(message.origin().request()), reports(message)),
              null));
    }
    store.writeAll(writes);
  }

  private boolean reports(Message message) {
    String channel = message.target().channel();
    return channel == null || channels.named(channel).map(Line::reports).orElse(true);
  }
}
