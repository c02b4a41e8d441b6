package org.mhero.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

class AudienceReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void readsCodesAndPlaces() {
    // Given
    Group group = new Group();
    add(group, "cadre", concept("urn:cadre", "nurse"));
    add(group, "place", new Reference("Location/D-1")).setExclude(true);

    // When
    Criteria criteria = AudienceReader.criteria(group, NOW);

    // Then
    assertThat(criteria.traits())
        .containsExactly(
            new Criteria.Trait(Characteristic.CADRE, new Code("urn:cadre", "nurse", ""), false),
            new Criteria.Trait(Characteristic.PLACE, new Code("", "D-1", ""), true));
  }

  @Test
  void refusesATraitItDoesNotKnow() {
    Group group = new Group();
    add(group, "shoe-size", concept("", "42"));

    assertThatThrownBy(() -> AudienceReader.criteria(group, NOW))
        .isInstanceOfSatisfying(
            AppException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.UNPROCESSABLE);
              assertThat(e.expressions()).containsExactly("Group.characteristic[0].code");
            });
  }

  @Test
  void refusesAPlaceThatIsNoLocation() {
    Group group = new Group();
    add(group, "place", new Reference("Organization/O-1"));

    assertThatThrownBy(() -> AudienceReader.criteria(group, NOW))
        .isInstanceOf(AppException.class)
        .hasMessageContaining("place");
  }

  @Test
  void leavesOutMembersThatLeft() {
    // Given
    Group group = new Group();
    group.addMember().setEntity(new Reference("Practitioner/p1"));
    group.addMember().setEntity(new Reference("Practitioner/p2")).setInactive(true);
    group
        .addMember()
        .setEntity(new Reference("PractitionerRole/r3"))
        .getPeriod()
        .setEnd(Date.from(NOW.minusSeconds(1)));

    // When, Then
    assertThat(AudienceReader.members(group, NOW))
        .extracting(IdType::getIdPart)
        .containsExactly("p1");
  }

  private static Group.GroupCharacteristicComponent add(Group group, String code, Type value) {
    return group
        .addCharacteristic()
        .setCode(concept(Characteristic.SYSTEM, code))
        .setValue(value)
        .setExclude(false);
  }

  private static CodeableConcept concept(String system, String code) {
    Coding coding = new Coding().setCode(code);
    if (!system.isEmpty()) {
      coding.setSystem(system);
    }
    return new CodeableConcept().addCoding(coding);
  }
}
