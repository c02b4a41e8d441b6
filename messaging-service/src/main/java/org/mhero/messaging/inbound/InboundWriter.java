package org.mhero.messaging.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.mhero.event.InboundReceived;
import org.mhero.kit.event.Outbox;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.channel.InboundMessages.Receipt;
import org.mhero.messaging.consent.Consent;
import org.mhero.messaging.consent.Keywords;
import org.mhero.messaging.consent.Wish;
import org.mhero.messaging.contact.Contact;
import org.mhero.messaging.contact.ContactBook;
import org.mhero.messaging.request.Confirmations;

/**
 * Stores what a handset wrote, once: the row, the Communication and the event are one transaction.
 * A wish to stop or start is obeyed first, recorded, confirmed, and told to nobody else.
 */
@ApplicationScoped
class InboundWriter {
  private final ContactBook contacts;
  private final InboundRepository inbound;
  private final Consent consent;
  private final Confirmations confirmations;
  private final FhirStore store;
  private final Outbox outbox;

  InboundWriter(
      ContactBook contacts,
      InboundRepository inbound,
      Consent consent,
      Confirmations confirmations,
      FhirStore store,
      Outbox outbox) {
    this.contacts = contacts;
    this.inbound = inbound;
    this.consent = consent;
    this.confirmations = confirmations;
    this.store = store;
    this.outbox = outbox;
  }

  @Transactional
  Receipt write(Arrival arrival) {
    Contact contact = contacts.lock(arrival.contact()).orElseThrow();
    Optional<Keywords.Match> wish = consent.wish(arrival.message().text());
    Optional<InboundRepository.Answered> answered = inbound.lastSent(contact.id());
    UUID id = UUID.randomUUID();
    if (!inbound.insert(id, arrival, answered.orElse(null), wish.isPresent())) {
      return Receipt.REPEATED;
    }
    store.update(ReceivedMapper.of(id, arrival, answered.orElse(null)), null);
    if (wish.isPresent()) {
      obey(contact, wish.get(), arrival.channel());
    } else {
      outbox.tell(
          new InboundReceived(
              id.toString(),
              contact.id().toString(),
              arrival.practitioner(),
              arrival.channel(),
              arrival.message().text(),
              arrival.message().at()));
    }
    return Receipt.STORED;
  }

  /** A second STOP is obeyed but not confirmed again: an automatic answer must not start a loop. */
  private void obey(Contact contact, Keywords.Match wish, String channel) {
    boolean repeatedStop = contact.stopped() && wish.wish() == Wish.STOP;
    consent.obey(contact, wish.wish(), Consent.Source.KEYWORD, null);
    if (!repeatedStop) {
      Consent.Confirmation text = consent.confirmation(wish, contact.language());
      confirmations.confirm(contact, channel, text.language(), text.text());
    }
  }
}
