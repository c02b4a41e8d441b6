package org.mhero.reporting.console.audience;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;

/** Writes a choice as the Group the other services resolve (docs/contracts.md, "An audience"). */
public final class Groups {
  static final String SYSTEM = "https://mhero.org/fhir/CodeSystem/audience";
  private static final String LANGUAGES = "urn:ietf:bcp:47";

  private Groups() {}

  /** The Group of a choice, under an id and a name. */
  public static Group group(String id, String name, Chosen chosen) {
    Group group = new Group();
    group.setId(id);
    group.setActive(true).setType(Group.GroupType.PRACTITIONER).setName(name);
    group.setActual(chosen.named());
    for (Chosen.Named person : chosen.people()) {
      group.addMember().setEntity(new Reference("Practitioner/" + person.id()));
    }
    for (Rule rule : chosen.named() ? java.util.List.<Rule>of() : chosen.rules()) {
      Group.GroupCharacteristicComponent trait = group.addCharacteristic();
      trait.getCode().addCoding().setSystem(SYSTEM).setCode(rule.trait().code());
      trait.setExclude(rule.exclude());
      trait.setValue(
          rule.trait() == Trait.PLACE
              ? new Reference("Location/" + rule.code()).setDisplay(rule.name())
              : concept(rule));
    }
    return group;
  }

  private static CodeableConcept concept(Rule rule) {
    CodeableConcept concept = new CodeableConcept().setText(rule.name());
    String system = rule.trait() == Trait.LANGUAGE ? LANGUAGES : rule.system();
    concept.addCoding().setSystem(system.isEmpty() ? null : system).setCode(rule.code());
    return concept;
  }
}
