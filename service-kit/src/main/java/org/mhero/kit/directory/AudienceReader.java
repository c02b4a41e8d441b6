package org.mhero.kit.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupCharacteristicComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.mhero.kit.error.AppException;

/**
 * Reads an audience out of a Group. What cannot be understood is refused and never skipped: a
 * criterion left out would make the audience larger than the official meant.
 */
final class AudienceReader {
  private AudienceReader() {}

  /** The traits a descriptive group asks for. */
  static Criteria criteria(Group group, Instant now) {
    List<Criteria.Trait> traits = new ArrayList<>();
    for (int i = 0; i < group.getCharacteristic().size(); i++) {
      GroupCharacteristicComponent characteristic = group.getCharacteristic().get(i);
      if (holds(characteristic.getPeriod(), now)) {
        traits.addAll(traits(characteristic, "Group.characteristic[%d]".formatted(i)));
      }
    }
    return new Criteria(traits);
  }

  /** The references of an explicit list, without members that left it. */
  static List<IdType> members(Group group, Instant now) {
    List<IdType> members = new ArrayList<>();
    for (int i = 0; i < group.getMember().size(); i++) {
      Group.GroupMemberComponent member = group.getMember().get(i);
      if (member.getInactive() || !holds(member.getPeriod(), now)) {
        continue;
      }
      IdType id = new IdType(member.getEntity().getReference());
      if (!id.hasIdPart() || !List.of("Practitioner", "PractitionerRole").contains(kind(id))) {
        throw AppException.unprocessable(
            "A member of an audience must refer to a Practitioner or a PractitionerRole",
            "Group.member[%d].entity".formatted(i));
      }
      members.add(id);
    }
    return members;
  }

  private static String kind(IdType id) {
    return id.hasResourceType() ? id.getResourceType() : "";
  }

  private static List<Criteria.Trait> traits(GroupCharacteristicComponent one, String path) {
    Characteristic kind = kind(one.getCode(), path);
    return values(kind, one.getValue(), path).stream()
        .map(value -> new Criteria.Trait(kind, value, one.getExclude()))
        .toList();
  }

  private static Characteristic kind(CodeableConcept code, String path) {
    return code.getCoding().stream()
        .filter(coding -> !coding.hasSystem() || Characteristic.SYSTEM.equals(coding.getSystem()))
        .flatMap(coding -> Characteristic.of(coding.getCode()).stream())
        .findFirst()
        .orElseThrow(
            () ->
                AppException.unprocessable(
                    "An audience can be described by cadre, job, place, organization, skill,"
                        + " language and employment-status of "
                        + Characteristic.SYSTEM,
                    path + ".code"));
  }

  private static List<Code> values(Characteristic kind, Type value, String path) {
    List<Code> values =
        switch (value) {
          case Reference reference when kind.byReference() -> reference(kind, reference);
          case CodeableConcept concept when !kind.byReference() -> codes(concept);
          case null, default -> List.of();
        };
    if (values.isEmpty()) {
      throw AppException.unprocessable(
          kind.byReference()
              ? "The characteristic " + kind.code() + " needs a valueReference to its resource"
              : "The characteristic " + kind.code() + " needs a valueCodeableConcept with a code",
          path + ".value");
    }
    return values;
  }

  private static List<Code> reference(Characteristic kind, Reference reference) {
    IdType id = new IdType(reference.getReference());
    String type = kind == Characteristic.PLACE ? "Location" : "Organization";
    return id.hasIdPart() && type.equals(id.getResourceType())
        ? List.of(
            new Code("", id.getIdPart(), reference.hasDisplay() ? reference.getDisplay() : ""))
        : List.of();
  }

  private static List<Code> codes(CodeableConcept concept) {
    return concept.getCoding().stream().filter(Coding::hasCode).map(AudienceReader::code).toList();
  }

  private static Code code(Coding coding) {
    return new Code(
        coding.hasSystem() ? coding.getSystem() : "",
        coding.getCode(),
        coding.hasDisplay() ? coding.getDisplay() : "");
  }

  private static boolean holds(Period period, Instant now) {
    boolean ended = period.hasEnd() && period.getEnd().toInstant().isBefore(now);
    boolean ahead = period.hasStart() && period.getStart().toInstant().isAfter(now);
    return !ended && !ahead;
  }
}
