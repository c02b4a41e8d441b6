package org.mhero.kit.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.ParamKind;
import org.mhero.kit.fhir.type.TypeDeclarations;

/** A small directory for the tests of the kit. */
@ApplicationScoped
public class TestTypes implements TypeDeclarations {
  @Override
  public List<FhirType> types() {
    return List.of(
        FhirType.of(Practitioner.class)
            .open()
            .token("active")
            .token("identifier")
            .string("name")
            .string("family", "name.family")
            .string("given", "name.given")
            .token("gender")
            .date("birthdate", "birthDate")
            .token("phone", "telecom")
            .build(),
        FhirType.of(PractitionerRole.class)
            .open()
            .token("active")
            .token("role", "code")
            .date("date", "period")
            .reference("practitioner", List.of("Practitioner"))
            .reference("organization", List.of("Organization"))
            .reference("location", List.of("Location"))
            .build(),
        FhirType.of(Organization.class).open().token("identifier").string("name").build(),
        FhirType.of(Location.class)
            .open()
            .token("identifier")
            .token("status")
            .string("name", "name", "alias")
            .reference("organization", List.of("Organization"), "managingOrganization")
            .reference("partof", List.of("Location"), "partOf")
            .hierarchy("partof")
            .extracted(
                "near",
                ParamKind.SPECIAL,
                r ->
                    ((Location) r).hasPosition()
                        ? java.util.stream.Stream.of(((Location) r).getPosition())
                        : java.util.stream.Stream.empty(),
                "position")
            .build());
  }
}
