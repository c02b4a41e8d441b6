package org.mhero.registry.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.junit.jupiter.api.Test;

class RoleCodesTest {
  private static final String JOB = "http://ihris.org/fhir/CodeSystem/ihris-job";
  private static final Map<String, Concept> KNOWN =
      Map.of(
          JOB + "|n1", new Concept(JOB, "n1", "Registered Nurse", "nurse"),
          JOB + "|r1", new Concept(JOB, "r1", "Receptionist", null),
          RoleCodes.CADRE + "|nurse", new Concept(RoleCodes.CADRE, "nurse", "Nurse", null));

  @Test
  void addsTheCadreOfTheJob() {
    PractitionerRole role = role("n1");

    complete(role, KNOWN);

    assertThat(codes(role)).containsExactly("n1 Registered Nurse", "nurse Nurse");
  }

  @Test
  void addsItOnce() {
    PractitionerRole role = role("n1");

    complete(role, KNOWN);
    complete(role, KNOWN);

    assertThat(role.getCode()).hasSize(2);
  }

  @Test
  void followsTheJobWhenItsCadreChanges() {
    // Given
    PractitionerRole role = role("n1");
    complete(role, KNOWN);

    // When
    complete(role, Map.of(JOB + "|n1", new Concept(JOB, "n1", "Midwife", "midwife")));

    // Then
    assertThat(codes(role)).containsExactly("n1 Registered Nurse", "midwife null");
  }

  @Test
  void yieldsToACadreGivenByHand() {
    PractitionerRole role = role("n1");
    role.addCode().addCoding().setSystem(RoleCodes.CADRE).setCode("doctor").setDisplay("Doctor");

    complete(role, KNOWN);

    assertThat(codes(role)).containsExactly("n1 Registered Nurse", "doctor Doctor");
  }

  @Test
  void leavesAJobWithoutCadreAsItIs() {
    PractitionerRole role = role("r1");

    complete(role, KNOWN);

    assertThat(codes(role)).containsExactly("r1 Receptionist");
  }

  private static void complete(PractitionerRole role, Map<String, Concept> known) {
    RoleCodes.complete(role, (system, code) -> Optional.ofNullable(known.get(system + "|" + code)));
  }

  private static PractitionerRole role(String job) {
    PractitionerRole role = new PractitionerRole();
    role.addCode().addCoding().setSystem(JOB).setCode(job);
    return role;
  }

  private static List<String> codes(PractitionerRole role) {
    return role.getCode().stream()
        .map(code -> code.getCodingFirstRep())
        .map((Coding coding) -> coding.getCode() + " " + coding.getDisplay())
        .toList();
  }
}
