package org.mhero.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Endpoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The profiles of mCSD 4.0.0, volume 3. */
class ProfilesTest {

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(new Practitioner(), "Practitioner.name"),
        Arguments.of(new PractitionerRole(), "PractitionerRole.code"),
        Arguments.of(new Organization().setName("MoH"), "Organization.type"),
        Arguments.of(new Organization().addType(type("x")), "Organization.name"),
        Arguments.of(location().setStatus(null), "Location.status"),
        Arguments.of(location().setName(null), "Location.name"),
        Arguments.of(location().setType(null), "Location.type"),
        Arguments.of(facility().setManagingOrganization(null), "Location.managingOrganization"),
        Arguments.of(facility().setType(java.util.List.of(type(Mcsd.FACILITY))), "Location.type"),
        Arguments.of(
            location().setPosition(new Location.LocationPositionComponent().setLatitude(6.3)),
            "Location.position.longitude"),
        Arguments.of(new HealthcareService().addType(type("x")), "HealthcareService.name"),
        Arguments.of(new HealthcareService().setName("x"), "HealthcareService.type"),
        Arguments.of(affiliation().setActiveElement(null), "OrganizationAffiliation.active"),
        Arguments.of(affiliation().setOrganization(null), "OrganizationAffiliation.organization"),
        Arguments.of(
            affiliation().addNetwork(new Reference("Organization/n")),
            "OrganizationAffiliation.network"),
        Arguments.of(endpoint().setManagingOrganization(null), "Endpoint.managingOrganization"),
        Arguments.of(endpoint().setAddress(null), "Endpoint.address"),
        Arguments.of(new Group().setActual(true), "Group.type"),
        Arguments.of(modified(), "Practitioner.modifierExtension"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void namesTheElementOfTheRuleThatIsBroken(Resource resource, String element) {
    assertThat(Profiles.check(resource)).extracting(Broken::expression).containsExactly(element);
  }

  @Test
  void findsNothingInWhatKeepsTheRules() {
    Practitioner person = new Practitioner();
    person.addName().setFamily("Kollie");
    assertThat(
            Stream.of(person, location(), facility(), affiliation(), endpoint())
                .flatMap(resource -> Profiles.check(resource).stream()))
        .isEmpty();
  }

  @Test
  void knowsTheCodesOfFormerDrafts() {
    Location old = location().setType(new java.util.ArrayList<>());
    old.addType()
        .addCoding()
        .setSystem("urn:ietf:rfc:3986")
        .setCode("urn:ihe:iti:mcsd:2019:facility");
    Mcsd.modernise(old.getType());
    assertThat(Mcsd.is(old.getType(), Mcsd.FACILITY)).isTrue();
  }

  private static CodeableConcept type(String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(Mcsd.TYPES).setCode(code));
  }

  private static Location location() {
    return new Location().setName("Salala").setStatus(LocationStatus.ACTIVE).addType(type("other"));
  }

  private static Location facility() {
    return location()
        .addType(type(Mcsd.FACILITY))
        .setManagingOrganization(new Reference("Organization/1"));
  }

  private static OrganizationAffiliation affiliation() {
    return new OrganizationAffiliation()
        .setActive(true)
        .addCode(type("member"))
        .setOrganization(new Reference("Organization/1"))
        .setParticipatingOrganization(new Reference("Organization/2"));
  }

  private static Endpoint endpoint() {
    return new Endpoint()
        .setStatus(Endpoint.EndpointStatus.ACTIVE)
        .setConnectionType(new Coding().setCode("hl7-fhir-rest"))
        .addPayloadType(type("any"))
        .setAddress("https://x.example/fhir")
        .setManagingOrganization(new Reference("Organization/1"));
  }

  private static Practitioner modified() {
    Practitioner person = new Practitioner();
    person.addName().setFamily("Kollie");
    person.addModifierExtension(new Extension("urn:x", new Coding()));
    return person;
  }
}
