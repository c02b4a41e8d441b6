package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.Interaction;
import org.mhero.kit.fhir.type.TypeDeclarations;

/**
 * The types of the Alert Aggregator with every search parameter its CapabilityStatement asks for
 * (IHE mACM, ITI-84 and ITI-85). A Communication is ours to write and the client's to read.
 */
@ApplicationScoped
class MessagingTypes implements TypeDeclarations {
  private static final List<String> PEOPLE =
      List.of(
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "Group",
          "Patient",
          "RelatedPerson",
          "Device",
          "CareTeam",
          "HealthcareService");

  @Override
  public List<FhirType> types() {
    return List.of(communicationRequest(), communication());
  }

  private static FhirType communicationRequest() {
    return FhirType.of(CommunicationRequest.class)
        .allow(
            EnumSet.of(
                Interaction.CREATE,
                Interaction.READ,
                Interaction.VREAD,
                Interaction.UPDATE,
                Interaction.PATCH,
                Interaction.HISTORY_INSTANCE,
                Interaction.HISTORY_TYPE,
                Interaction.SEARCH_TYPE))
        .token("category")
        .token("group-identifier", "groupIdentifier")
        .token("identifier")
        .token("medium")
        .token("priority")
        .token("status")
        .date("authored", "authoredOn")
        .date("occurrence", "occurrence")
        .reference("based-on", List.of(), "basedOn")
        .reference("encounter", List.of("Encounter"))
        .reference("patient", List.of("Patient"), "subject")
        .reference("recipient", PEOPLE)
        .reference("replaces", List.of("CommunicationRequest"))
        .reference("requester", PEOPLE)
        .reference("sender", PEOPLE)
        .reference("subject", List.of("Patient", "Group"))
        .build();
  }

  private static FhirType communication() {
    return FhirType.of(Communication.class)
        .token("category")
        .token("identifier")
        .token("medium")
        .token("status")
        .date("received")
        .date("sent")
        .reference("based-on", List.of("CommunicationRequest"), "basedOn")
        .reference("encounter", List.of("Encounter"))
        .reference("in-response-to", List.of("Communication"), "inResponseTo")
        .reference("instantiates-canonical", List.of(), "instantiatesCanonical")
        .uri("instantiates-uri", "instantiatesUri")
        .reference("part-of", List.of(), "partOf")
        .reference("patient", List.of("Patient"), "subject")
        .reference("recipient", PEOPLE)
        .reference("sender", PEOPLE)
        .reference("subject", List.of("Patient", "Group"))
        .build();
  }
}
