package org.mhero.messaging.inbound;

import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.Codes;

/**
 * Shows what a person wrote as a Communication; as the profile IHE_mACM_Communication_Response when
 * it follows a message of ours (ITI-85).
 */
final class ReceivedMapper {
  private ReceivedMapper() {}

  static Communication of(UUID id, Arrival arrival, InboundRepository.@Nullable Answered answered) {
    Communication received = new Communication();
    received.setId(id.toString());
    received.setStatus(CommunicationStatus.COMPLETED);
    received.setReceived(Date.from(arrival.message().at()));
    received
        .addMedium()
        .addCoding(new Coding().setSystem(Codes.PARTICIPATION_MODE).setCode("WRITTEN"))
        .addCoding()
        .setSystem(Codes.CHANNEL)
        .setCode(arrival.channel());
    received.setSender(sender(arrival));
    if (!arrival.message().text().isEmpty()) {
      received.addPayload().setContent(new StringType(arrival.message().text()));
    }
    if (arrival.message().providerId() != null) {
      received
          .addIdentifier()
          .setSystem(Codes.PROVIDER_MESSAGE + arrival.channel())
          .setValue(arrival.message().providerId());
    }
    if (answered != null) {
      received.getMeta().addProfile(Codes.PROFILE_RESPONSE);
      received.addBasedOn(new Reference("CommunicationRequest/" + answered.request()));
      received.addInResponseTo(new Reference("Communication/" + answered.id()));
    }
    return received;
  }

  private static Reference sender(Arrival arrival) {
    Reference sender = new Reference();
    if (arrival.practitioner() != null) {
      sender.setReference("Practitioner/" + arrival.practitioner());
    }
    return sender.setIdentifier(
        new Identifier().setSystem(Codes.CONTACT).setValue(arrival.contact().toString()));
  }
}
