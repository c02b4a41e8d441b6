package org.mhero.reporting.console.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Group;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final Rule NURSE = new Rule(Trait.CADRE, false, "sys", "nurse", "Nurse");
  private static final Rule NORTH = new Rule(Trait.PLACE, true, "", "d1", "North");

  @Test
  void writesRulesAsCharacteristics() {
    Group group = Groups.group("g1", "Nurses", Chosen.EVERYBODY.with(NURSE).with(NORTH));

    assertThat(group.getActual()).isFalse();
    assertThat(group.getCharacteristic()).hasSize(2);
    var cadre = group.getCharacteristic().get(0);
    assertThat(cadre.getCode().getCodingFirstRep().getCode()).isEqualTo("cadre");
    assertThat(cadre.getExclude()).isFalse();
    assertThat(cadre.getValueCodeableConcept().getCodingFirstRep().getSystem()).isEqualTo("sys");
    var place = group.getCharacteristic().get(1);
    assertThat(place.getExclude()).isTrue();
    assertThat(place.getValueReference().getReference()).isEqualTo("Location/d1");
  }

  @Test
  void namesPeopleOneByOne() {
    Group group =
        Groups.group(
            "g", "n", Chosen.only(List.of(new Chosen.Named("a", "A"), new Chosen.Named("b", "B"))));

    assertThat(group.getActual()).isTrue();
    assertThat(group.getMember())
        .extracting(member -> member.getEntity().getReference())
        .containsExactly("Practitioner/a", "Practitioner/b");
    assertThat(group.getCharacteristic()).isEmpty();
  }

  @Test
  void takesAValueOnceAndGivesItBackByItsKey() {
    Chosen chosen = Chosen.EVERYBODY.with(NURSE).with(NURSE).with(NORTH);

    assertThat(chosen.rules()).containsExactly(NURSE, NORTH);
    assertThat(chosen.without("-place:d1").rules()).containsExactly(NURSE);
    assertThat(chosen.without("+place:d1").rules()).hasSize(2);
  }
}
