package org.mhero.registry.summary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/** Takes out of resources what is counted. */
final class SummaryMapper {
  private static final String CADRE = "http://ihris.org/fhir/CodeSystem/ihris-cadre";
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

  private SummaryMapper() {}

  static PersonRow person(Practitioner person) {
    return new PersonRow(
        person.getIdElement().getIdPart(),
        !person.hasActive() || person.getActive(),
        person.getTelecom().stream().anyMatch(SummaryMapper::reachable));
  }

  static RoleRow role(PractitionerRole role) {
    Optional<Coding> cadre =
        codings(role.getCode()).filter(coding -> CADRE.equals(coding.getSystem())).findFirst();
    return new RoleRow(
        role.getIdElement().getIdPart(),
        id(role.getPractitioner()),
        !role.hasActive() || role.getActive(),
        role.getLocation().stream().findFirst().map(SummaryMapper::id).orElse(""),
        cadre.map(Coding::getCode).orElse(""),
        cadre
            .map(coding -> coding.hasDisplay() ? coding.getDisplay() : coding.getCode())
            .orElse(""));
  }

  static PlaceRow place(Location place) {
    String id = place.getIdElement().getIdPart();
    return new PlaceRow(
        id,
        place.hasName() ? place.getName() : id,
        id(place.getPartOf()),
        typed(place, "facility"),
        typed(place, "district"));
  }

  private static boolean typed(Location place, String code) {
    return codings(place.getType()).anyMatch(coding -> code.equals(coding.getCode()));
  }

  private static Stream<Coding> codings(List<CodeableConcept> concepts) {
    return concepts.stream().flatMap(concept -> concept.getCoding().stream());
  }

  private static boolean reachable(ContactPoint point) {
    boolean dialled =
        point.getSystem() == ContactPointSystem.PHONE
            || point.getSystem() == ContactPointSystem.SMS;
    return dialled
        && point.getUse() != ContactPointUse.OLD
        && point.hasValue()
        && E164.matcher(point.getValue()).matches();
  }

  private static String id(Reference reference) {
    String id = new IdType(reference.getReference()).getIdPart();
    return id == null ? "" : id;
  }
}
