package org.mhero.messaging.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.messaging.Codes;

/** Reads the recipients of a request, by reference, by contact or contained. */
final class RecipientReader {
  private static final String AUDIENCE = "https://mhero.org/fhir/CodeSystem/audience";
  private static final Set<String> BY_REFERENCE =
      Set.of("Practitioner", "PractitionerRole", "Organization", "Group");

  private RecipientReader() {}

  /** What is wrong with the recipients. */
  static List<Problem> problems(CommunicationRequest request) {
    List<Problem> problems = new ArrayList<>();
    if (!request.hasRecipient()) {
      problems.add(
          new Problem("CommunicationRequest.recipient", "recipient needs at least one entry"));
    }
    for (int i = 0; i < request.getRecipient().size(); i++) {
      String fault = fault(request, request.getRecipient().get(i));
      if (!fault.isEmpty()) {
        problems.add(new Problem("CommunicationRequest.recipient[" + i + "]", fault));
      }
    }
    return problems;
  }

  private static String fault(CommunicationRequest request, Reference reference) {
    String written = String.valueOf(reference.getReference());
    if (!reference.hasReference()) {
      return contact(reference).isPresent()
          ? ""
          : "a recipient is a reference, or an identifier of system " + Codes.CONTACT;
    }
    if (written.startsWith("#")) {
      return contained(request, written)
          .map(resource -> Described.readable(resource) ? "" : unsupported(resource.fhirType()))
          .orElse("the contained resource " + written + " is not there");
    }
    IdType id = new IdType(written);
    if (!id.hasIdPart() || !id.hasResourceType()) {
      return "the reference names no resource type and id";
    }
    return BY_REFERENCE.contains(id.getResourceType()) ? "" : unsupported(id.getResourceType());
  }

  private static String unsupported(String type) {
    return type.equals("Location")
        ? "a Location is no recipient: address its Organization or a Group"
        : type + " cannot be reached from here; " + BY_REFERENCE + " can, or a contained person";
  }

  /** The recipients of a request that has no problems, in their order. */
  static List<Recipient> of(CommunicationRequest request) {
    return request.getRecipient().stream().map(r -> one(request, r)).toList();
  }

  private static Recipient one(CommunicationRequest request, Reference reference) {
    Optional<String> contact = contact(reference);
    if (!reference.hasReference() && contact.isPresent()) {
      return new Recipient.Known(contact.get());
    }
    String written = reference.getReference();
    if (written.startsWith("#")) {
      return Described.of(written, contained(request, written).orElseThrow());
    }
    IdType id = new IdType(written);
    String key = id.getResourceType() + "/" + id.getIdPart();
    return switch (id.getResourceType()) {
      case "Practitioner" -> new Recipient.Worker(id.getIdPart());
      case "Group" -> new Recipient.Saved(id.getIdPart());
      case "PractitionerRole" -> new Recipient.Drawn(key, role(key));
      case "Organization" -> new Recipient.Drawn(key, organization(key));
      default -> throw new IllegalArgumentException("No recipient: " + id.getResourceType());
    };
  }

  private static Optional<String> contact(Reference reference) {
    return Optional.of(reference.getIdentifier())
        .filter(identifier -> Codes.CONTACT.equals(identifier.getSystem()))
        .map(identifier -> identifier.getValue())
        .filter(value -> !value.isBlank());
  }

  private static Optional<Resource> contained(CommunicationRequest request, String reference) {
    String id = reference.substring(1);
    return request.getContained().stream()
        .filter(resource -> id.equals(resource.getIdElement().getIdPart().replaceFirst("^#", "")))
        .findFirst();
  }

  private static Group role(String reference) {
    Group group = new Group();
    group.setType(Group.GroupType.PRACTITIONER).setActual(true);
    group.addMember().setEntity(new Reference(reference));
    return group;
  }

  private static Group organization(String reference) {
    Group group = new Group();
    group.setType(Group.GroupType.PRACTITIONER).setActual(false);
    group
        .addCharacteristic()
        .setCode(
            new CodeableConcept()
                .addCoding(new Coding().setSystem(AUDIENCE).setCode("organization")))
        .setValue(new Reference(reference))
        .setExclude(false);
    return group;
  }
}
