package org.mhero.gateway.audit;

import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/** The codes of IHE BALP and of the transactions each type's interactions belong to. */
final class BalpCodes {
  static final String RESTFUL = "http://hl7.org/fhir/restful-interaction";
  static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  static final String OBJECT_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
  private static final String EVENT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String PARTICIPATION =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  private static final String BASIC_ENTITY =
      "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
  private static final String PROFILE =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  private static final Map<String, String> PROFILES =
      Map.of("C", "Create", "R", "Read", "U", "Update", "D", "Delete", "E", "Query");

  private BalpCodes() {}

  static Coding rest() {
    return new Coding(EVENT_TYPE, "rest", "Restful Operation");
  }

  static Coding source() {
    return new Coding(DICOM, "110153", "Source Role ID");
  }

  static Coding destination() {
    return new Coding(DICOM, "110152", "Destination Role ID");
  }

  /** The user: who gets information, or who wrote it. */
  static Coding user(String action) {
    return action.equals("R") || action.equals("E")
        ? new Coding(PARTICIPATION, "IRCP", "information recipient")
        : new Coding(PARTICIPATION, "AUT", "author (originator)");
  }

  static Coding requestId() {
    return new Coding(BASIC_ENTITY, "XrequestId", null);
  }

  static Coding system() {
    return new Coding(ENTITY_TYPE, "2", "System Object");
  }

  static String profile(String action) {
    return PROFILE + PROFILES.getOrDefault(action, "Read");
  }

  /**
   * The IHE transaction of an interaction with a type (mCSD 4.0, mACM 3.38), where there is one.
   */
  static Optional<Coding> transaction(String type, String interaction) {
    String code =
        switch (type) {
          case "CommunicationRequest" -> writes(interaction) ? "ITI-84" : null;
          case "Communication" -> writes(interaction) ? null : "ITI-85";
          case "Practitioner",
              "PractitionerRole",
              "Organization",
              "Location",
              "HealthcareService",
              "OrganizationAffiliation",
              "Endpoint" ->
              writes(interaction)
                  ? "ITI-130"
                  : interaction.equals("history-type") ? "ITI-91" : "ITI-90";
          default -> null;
        };
    return Optional.ofNullable(code).map(c -> new Coding("urn:ihe:event-type-code", c, null));
  }

  private static boolean writes(String interaction) {
    return switch (interaction) {
      case "create", "update", "patch", "delete", "transaction", "batch" -> true;
      default -> false;
    };
  }
}
