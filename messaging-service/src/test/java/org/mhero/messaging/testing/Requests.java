package org.mhero.messaging.testing;

import java.util.Date;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationPriority;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Builds CommunicationRequests. */
public final class Requests {
  private final CommunicationRequest request = new CommunicationRequest();
  private final Attachment text = new Attachment();

  private Requests(String words) {
    text.setContentType("text/plain").setLanguage("en").setTitle(words);
    request.setStatus(CommunicationRequestStatus.ACTIVE);
    request.setPriority(CommunicationPriority.ROUTINE);
    request.addCategory(
        new CodeableConcept()
            .addCoding(
                new Coding()
                    .setSystem("http://ihe.net/fhir/CodeSystem/IHE_mACM_AlertCategory")
                    .setCode("alert")));
    request.addPayload().setContent(text);
  }

  public static Requests saying(String words) {
    return new Requests(words);
  }

  public Requests to(String reference) {
    request.addRecipient(new Reference(reference));
    return this;
  }

  public Requests toContact(String id) {
    request.addRecipient(
        new Reference()
            .setIdentifier(
                new Identifier().setSystem("https://mhero.org/fhir/contact").setValue(id)));
    return this;
  }

  public Requests urgent() {
    request.setPriority(CommunicationPriority.ASAP);
    return this;
  }

  public Requests campaign(String id) {
    request.setGroupIdentifier(
        new Identifier().setSystem("https://mhero.org/fhir/campaign").setValue(id));
    return this;
  }

  public Requests identifier(String value) {
    request.addIdentifier().setSystem("urn:test").setValue(value);
    return this;
  }

  public Requests french(String words) {
    var translation =
        text.getTitleElement()
            .addExtension()
            .setUrl("http://hl7.org/fhir/StructureDefinition/translation");
    translation.addExtension("lang", new org.hl7.fhir.r4.model.CodeType("fr"));
    translation.addExtension("content", new StringType(words));
    return this;
  }

  public Requests between(Date start, Date end) {
    request.setOccurrence(new Period().setStart(start).setEnd(end));
    return this;
  }

  public Requests replacing(String id) {
    request.addReplaces(new Reference("CommunicationRequest/" + id));
    return this;
  }

  public CommunicationRequest build() {
    return request;
  }
}
