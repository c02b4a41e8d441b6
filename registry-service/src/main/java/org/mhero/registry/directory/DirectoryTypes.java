package org.mhero.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Endpoint;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.ParamKind;
import org.mhero.kit.fhir.type.TypeDeclarations;

/**
 * The seven types of an mCSD Directory with every parameter ITI-90 asks for (mCSD 4.0.0, 2:3.90)
 * and those of core R4 that messaging and matching need. All seven are served: real clients refuse
 * a directory that lacks one.
 */
@ApplicationScoped
class DirectoryTypes implements TypeDeclarations {

  @Override
  public List<FhirType> types() {
    return List.of(
        practitioner(),
        practitionerRole(),
        organization(),
        location(),
        healthcareService(),
        endpoint(),
        organizationAffiliation());
  }

  @Override
  public List<String> instantiates() {
    return List.of(Mcsd.BASE + "CapabilityStatement/IHE.mCSD.Directory");
  }

  private static FhirType practitioner() {
    FhirType.Builder type =
        FhirType.of(Practitioner.class)
            .open()
            .profiles(Mcsd.profile("IHE.mCSD.Practitioner"))
            .token("active")
            .token("identifier")
            .string("name")
            .string("given", "name.given")
            .string("family", "name.family")
            .token("gender")
            .date("birthdate", "birthDate")
            .token("communication")
            .token("qualification", "qualification.code");
    return Params.address(Params.telecom(type)).build();
  }

  private static FhirType practitionerRole() {
    FhirType.Builder type =
        FhirType.of(PractitionerRole.class)
            .open()
            .profiles(Mcsd.profile("IHE.mCSD.PractitionerRole"))
            .token("active")
            .token("identifier")
            .token("role", "code")
            .token("specialty")
            .date("date", "period")
            .reference("practitioner", Params.PRACTITIONER)
            .reference("organization", Params.ORGANIZATION)
            .reference("location", Params.LOCATION)
            .reference("service", Params.SERVICE, "healthcareService")
            .reference("endpoint", Params.ENDPOINT);
    return Params.telecom(type).build();
  }

  private static FhirType organization() {
    FhirType.Builder type =
        FhirType.of(Organization.class)
            .open()
            .profiles(
                Mcsd.profile("IHE.mCSD.Organization"),
                Mcsd.profile("IHE.mCSD.FacilityOrganization"),
                Mcsd.profile("IHE.mCSD.JurisdictionOrganization"))
            .token("active")
            .token("identifier")
            .string("name", "name", "alias")
            .token("type")
            .reference("partof", Params.ORGANIZATION, "partOf")
            .hierarchy("partof")
            .reference("endpoint", Params.ENDPOINT)
            .extracted(
                "ihe-mcsd-purpose-of-use",
                ParamKind.TOKEN,
                Params.extension(Mcsd.PURPOSE_OF_USE),
                "the extension purposeOfUse");
    return Params.address(type).build();
  }

  private static FhirType location() {
    FhirType.Builder type =
        FhirType.of(Location.class)
            .open()
            .profiles(
                Mcsd.profile("IHE.mCSD.Location"),
                Mcsd.profile("IHE.mCSD.FacilityLocation"),
                Mcsd.profile("IHE.mCSD.JurisdictionLocation"))
            .token("identifier")
            .token("status")
            .token("operational-status", "operationalStatus")
            .token("type")
            .token("physical-type", "physicalType")
            .string("name", "name", "alias")
            .reference("organization", Params.ORGANIZATION, "managingOrganization")
            .reference("partof", Params.LOCATION, "partOf")
            .hierarchy("partof")
            .reference("endpoint", Params.ENDPOINT)
            .extracted(
                "near",
                ParamKind.SPECIAL,
                resource ->
                    ((Location) resource).hasPosition()
                        ? Stream.of(((Location) resource).getPosition())
                        : Stream.empty(),
                "position: latitude|longitude|distance|unit");
    return Params.address(type).build();
  }

  private static FhirType healthcareService() {
    return FhirType.of(HealthcareService.class)
        .open()
        .profiles(Mcsd.profile("IHE.mCSD.HealthcareService"))
        .token("active")
        .token("identifier")
        .string("name")
        .token("service-type", "type")
        .token("service-category", "category")
        .token("specialty")
        .token("characteristic")
        .token("program")
        .reference("location", Params.LOCATION)
        .reference("coverage-area", Params.LOCATION, "coverageArea")
        .reference("organization", Params.ORGANIZATION, "providedBy")
        .reference("endpoint", Params.ENDPOINT)
        .build();
  }

  private static FhirType endpoint() {
    return FhirType.of(Endpoint.class)
        .open()
        .profiles(Mcsd.profile("IHE.mCSD.Endpoint"))
        .token("identifier")
        .token("status")
        .string("name")
        .token("connection-type", "connectionType")
        .token("payload-type", "payloadType")
        .reference("organization", Params.ORGANIZATION, "managingOrganization")
        .extracted(
            "ihe-mcsd-purpose-of-use",
            ParamKind.TOKEN,
            Params.extension(Mcsd.PURPOSE_OF_USE),
            "the extension purposeOfUse")
        .extracted(
            "specificType",
            ParamKind.TOKEN,
            Params.extension(Mcsd.SPECIFIC_TYPE),
            "the extension specificType")
        .build();
  }

  private static FhirType organizationAffiliation() {
    FhirType.Builder type =
        FhirType.of(OrganizationAffiliation.class)
            .open()
            .profiles(Mcsd.profile("IHE.mCSD.OrganizationAffiliation"))
            .token("active")
            .token("identifier")
            .date("date", "period")
            .token("role", "code")
            .token("specialty")
            .reference("primary-organization", Params.ORGANIZATION, "organization")
            .reference(
                "participating-organization", Params.ORGANIZATION, "participatingOrganization")
            .reference("network", Params.ORGANIZATION)
            .reference("location", Params.LOCATION)
            .reference("service", Params.SERVICE, "healthcareService")
            .reference("endpoint", Params.ENDPOINT);
    return Params.telecom(type).build();
  }
}
