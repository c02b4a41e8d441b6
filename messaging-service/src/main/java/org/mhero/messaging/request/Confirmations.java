package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationPriority;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.mhero.event.MessageStatus;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.Codes;
import org.mhero.messaging.contact.Contact;
import org.mhero.messaging.dispatch.Bell;
import org.mhero.messaging.dispatch.Lane;
import org.mhero.messaging.dispatch.Ledger;
import org.mhero.messaging.dispatch.Message;
import org.mhero.messaging.dispatch.Standing;
import org.mhero.messaging.segment.Segments;

/**
 * Confirms a wish to stop or start. The one message that goes to somebody who asked for none; it is
 * a request and a Communication like every other, so that it can be seen.
 */
@ApplicationScoped
public class Confirmations {
  private static final Duration WORTH_SENDING = Duration.ofHours(24);

  private final SendRepository sends;
  private final FhirStore store;
  private final Ledger ledger;
  private final Clock clock;
  private final Bell bell;

  Confirmations(SendRepository sends, FhirStore store, Ledger ledger, Clock clock, Bell bell) {
    this.sends = sends;
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
    this.bell = bell;
  }

  /** Queues the text in the caller's transaction, back by the channel the wish came by. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void confirm(Contact contact, String channel, String language, String text) {
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    sends.insertDone(id.toString(), Lane.FAST, now.plus(WORTH_SENDING));
    store.update(request(id, contact, language, text, now), null);
    ledger.enter(
        List.of(
            new Message(
                UUID.randomUUID(),
                new Message.Origin(id.toString(), null, Lane.FAST, now.plus(WORTH_SENDING), true),
                new Message.Target(
                    "contact/" + contact.id(),
                    contact.practitioner() == null
                        ? null
                        : "Practitioner/" + contact.practitioner(),
                    contact.id(),
                    contact.phone(),
                    channel),
                new Message.Content(language, text, Segments.of(text).segments()),
                Standing.at(MessageStatus.QUEUED, null, now),
                now)));
    bell.ring();
  }

  private static CommunicationRequest request(
      UUID id, Contact contact, String language, String text, Instant now) {
    CommunicationRequest request = new CommunicationRequest();
    request.setId(id.toString());
    request.getMeta().addProfile(Codes.PROFILE_REQUEST);
    request.setStatus(CommunicationRequestStatus.ACTIVE);
    request.setPriority(CommunicationPriority.ASAP);
    request.setAuthoredOn(Date.from(now));
    request.addCategory(concept(Codes.ALERT_CATEGORY, "alert"));
    request.addCategory(concept(Codes.CATEGORY, "notification"));
    request.addRecipient(
        new Reference()
            .setIdentifier(
                new Identifier().setSystem(Codes.CONTACT).setValue(contact.id().toString())));
    request
        .addPayload()
        .setContent(
            new Attachment().setContentType("text/plain").setLanguage(language).setTitle(text));
    return request;
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
  }
}
