package org.mhero.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CriteriaTest {
  private static final Code NURSE = new Code("cadres", "nurse", "Nurse");
  private static final Code DOCTOR = new Code("cadres", "doctor", "Doctor");
  private static final Code NURSE_JOB = new Code("jobs", "2230-1B", "Nurse");
  private static final Places PLACES =
      new Places(
          Map.of(
              "F-1", place("F-1", "D-1", "facility"),
              "D-1", place("D-1", "R-1", "district"),
              "R-1", place("R-1", "", "region"),
              "D-2", place("D-2", "R-1", "district")));
  private static final PersonFacts PERSON =
      new PersonFacts(
          "p1", "Ama", List.of(), List.of("fr-BF"), List.of(new Code("s", "emoc", "")), true);

  @Test
  void takesAnyValueOfOneCharacteristic() {
    assertThat(wants(role(NURSE), want(Characteristic.CADRE, DOCTOR, NURSE))).isTrue();
    assertThat(wants(role(NURSE), want(Characteristic.CADRE, DOCTOR))).isFalse();
  }

  @Test
  void needsEveryCharacteristicInOneRole() {
    var criteria =
        new Criteria(
            List.of(
                new Criteria.Trait(Characteristic.CADRE, NURSE, false),
                new Criteria.Trait(Characteristic.JOB, NURSE_JOB, false)));

    assertThat(wants(role(NURSE, NURSE_JOB), criteria)).isTrue();
    assertThat(wants(role(NURSE), criteria)).isFalse();
  }

  @Test
  void findsAPlaceWithEverythingBelow() {
    assertThat(wants(role(NURSE), want(Characteristic.PLACE, id("R-1")))).isTrue();
    assertThat(wants(role(NURSE), want(Characteristic.PLACE, id("F-1")))).isTrue();
    assertThat(wants(role(NURSE), want(Characteristic.PLACE, id("D-2")))).isFalse();
  }

  @Test
  void matchesALanguageWithItsVariants() {
    assertThat(wants(role(NURSE), want(Characteristic.LANGUAGE, id("fr")))).isTrue();
    assertThat(wants(role(NURSE), want(Characteristic.LANGUAGE, id("f")))).isFalse();
  }

  @Test
  void matchesASkillWithoutSystem() {
    assertThat(wants(role(NURSE), want(Characteristic.SKILL, id("emoc")))).isTrue();
  }

  @Test
  void keepsCodesOfOtherSystemsApart() {
    Code other = new Code("other", "nurse", "");

    assertThat(wants(role(NURSE), want(Characteristic.CADRE, other))).isFalse();
  }

  @Test
  void refusesAnExcludedTrait() {
    var criteria = new Criteria(List.of(new Criteria.Trait(Characteristic.CADRE, NURSE, true)));

    assertThat(criteria.refuses(role(NURSE), PERSON, PLACES)).isTrue();
    assertThat(criteria.refuses(role(DOCTOR), PERSON, PLACES)).isFalse();
    assertThat(wants(role(DOCTOR), criteria)).isTrue();
  }

  @Test
  void endsTheWayUpAtALoop() {
    Places loop = new Places(Map.of("A", place("A", "B", ""), "B", place("B", "A", "")));

    assertThat(loop.upwards("A").map(PlaceFacts::id)).containsExactly("A", "B");
  }

  @Test
  void takesTheNearestJurisdictionWhereThereIsNoDistrict() {
    Places flat =
        new Places(Map.of("F", place("F", "B", "facility"), "B", place("B", "", "jurisdiction")));

    assertThat(flat.districtOf("F").map(Place::id)).contains("B");
  }

  private static boolean wants(RoleFacts role, Criteria criteria) {
    return criteria.wants(role, PERSON, PLACES);
  }

  private static Criteria want(Characteristic kind, Code... values) {
    return new Criteria(
        List.of(values).stream().map(value -> new Criteria.Trait(kind, value, false)).toList());
  }

  private static Code id(String id) {
    return new Code("", id, "");
  }

  private static RoleFacts role(Code... codes) {
    return new RoleFacts(
        "r1", "p1", List.of(codes), List.of("F-1"), "org-F-1", List.of(), List.of());
  }

  private static PlaceFacts place(String id, String partOf, String type) {
    return new PlaceFacts(id, id, partOf, Set.of(type));
  }
}
