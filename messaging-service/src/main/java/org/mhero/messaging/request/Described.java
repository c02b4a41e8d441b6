package org.mhero.messaging.request;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Reads a recipient that a reporter describes in the request instead of naming a registry's. */
final class Described {
  private static final int UNRANKED = 1000;

  private Described() {}

  static boolean readable(Resource resource) {
    return resource instanceof Practitioner
        || resource instanceof PractitionerRole
        || resource instanceof Patient
        || resource instanceof RelatedPerson
        || resource instanceof Organization
        || resource instanceof Group;
  }

  static Recipient of(String key, Resource resource) {
    return switch (resource) {
      case Group group -> new Recipient.Drawn(key, group);
      case Practitioner p ->
          person(key, name(p.getName()), p.getTelecom(), languages(p.getCommunication()));
      case Patient p ->
          person(
              key,
              name(p.getName()),
              p.getTelecom(),
              languages(
                  p.getCommunication().stream()
                      .sorted(Comparator.comparing(c -> !c.getPreferred()))
                      .map(Patient.PatientCommunicationComponent::getLanguage)
                      .toList()));
      case RelatedPerson p -> person(key, name(p.getName()), p.getTelecom(), List.of());
      case PractitionerRole r -> person(key, "", r.getTelecom(), List.of());
      case Organization o -> person(key, o.hasName() ? o.getName() : "", o.getTelecom(), List.of());
      default -> throw new IllegalArgumentException("No recipient: " + resource.fhirType());
    };
  }

  private static Recipient person(
      String key, String name, List<ContactPoint> telecom, List<String> languages) {
    return new Recipient.Described(
        new Addressee(key, null, true, name, phones(telecom), languages, "", ""));
  }

  private static String name(List<HumanName> names) {
    return names.stream()
        .findFirst()
        .map(name -> name.hasText() ? name.getText() : name.getNameAsSingleString())
        .orElse("");
  }

  private static List<String> phones(List<ContactPoint> telecom) {
    return telecom.stream()
        .filter(
            t ->
                t.getSystem() == ContactPointSystem.PHONE
                    || t.getSystem() == ContactPointSystem.SMS)
        .filter(ContactPoint::hasValue)
        .sorted(Comparator.comparingInt(t -> t.hasRank() ? t.getRank() : UNRANKED))
        .map(ContactPoint::getValue)
        .toList();
  }

  private static List<String> languages(List<CodeableConcept> spoken) {
    return spoken.stream()
        .flatMap(language -> language.getCoding().stream().map(Coding::getCode).limit(1))
        .flatMap(code -> Optional.ofNullable(code).stream())
        .toList();
  }
}
