package org.mhero.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Linkage;
import org.hl7.fhir.r4.model.Linkage.LinkageType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.ValueSet;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.ParamKind;
import org.mhero.kit.fhir.type.TypeDeclarations;

/**
 * What the directory holds beside the types of mCSD: saved audiences, the code systems of jobs,
 * cadres and skills, which records are the same person, and where a record came from.
 */
@ApplicationScoped
class SupportTypes implements TypeDeclarations {

  @Override
  public List<FhirType> types() {
    return List.of(group(), codeSystem(), valueSet(), linkage(), provenance());
  }

  private static FhirType group() {
    return FhirType.of(Group.class)
        .open()
        .token("identifier")
        .string("name")
        .token("active")
        .token("actual")
        .token("type")
        .token("code")
        .token("characteristic", "characteristic.code")
        .token("exclude", "characteristic.exclude")
        .extracted(
            "value",
            ParamKind.TOKEN,
            resource ->
                ((Group) resource)
                    .getCharacteristic().stream()
                        .filter(Group.GroupCharacteristicComponent::hasValueCodeableConcept)
                        .map(Group.GroupCharacteristicComponent::getValueCodeableConcept),
            "characteristic.value as CodeableConcept")
        .reference("managing-entity", Params.ORGANIZATION, "managingEntity")
        .reference("member", List.of("Practitioner", "PractitionerRole"), "member.entity")
        .build();
  }

  private static FhirType codeSystem() {
    return FhirType.of(CodeSystem.class)
        .open()
        .uri("url")
        .uri("system", "url")
        .token("identifier")
        .token("version")
        .string("name")
        .string("title")
        .token("status")
        .token("content-mode", "content")
        .token("code", "concept.code")
        .date("date")
        .string("publisher")
        .build();
  }

  private static FhirType valueSet() {
    return FhirType.of(ValueSet.class)
        .open()
        .uri("url")
        .token("identifier")
        .token("version")
        .string("name")
        .string("title")
        .token("status")
        .uri("reference", "compose.include.system")
        .date("date")
        .string("publisher")
        .build();
  }

  private static FhirType linkage() {
    List<String> people = List.of("Practitioner", "Location", "Organization");
    return FhirType.of(Linkage.class)
        .open()
        .reference("author", List.of("Organization", "Practitioner", "PractitionerRole"))
        .reference("item", people, "item.resource")
        .add(
            new org.mhero.kit.fhir.type.SearchParam(
                "source",
                ParamKind.REFERENCE,
                resource ->
                    ((Linkage) resource)
                        .getItem().stream()
                            .filter(item -> item.getType() == LinkageType.SOURCE)
                            .flatMap(item -> Stream.of(item.getResource())),
                people,
                "item.where(type='source').resource"))
        .build();
  }

  private static FhirType provenance() {
    return FhirType.of(Provenance.class)
        .open()
        .reference("target", List.of())
        .reference("agent", List.of("Practitioner", "Organization"), "agent.who")
        .reference("entity", List.of(), "entity.what")
        .date("recorded")
        .date("when", "occurred")
        .build();
  }
}
