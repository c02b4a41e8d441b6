package org.mhero.registry.source.ihris;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.registry.source.Flaw;
import org.mhero.registry.source.PhoneNumbers;
import org.mhero.registry.source.Reading;
import org.mhero.registry.source.Reading.Need;
import org.mhero.registry.source.SourceReader.Surroundings;

class IhrisReaderTest {
  private static final FhirJson FHIR = FhirJson.standalone();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private final IhrisReader reader =
      new IhrisReader(FHIR, JSON, new PhoneNumbers("LR", Set.of("+999")));

  @Test
  void leavesOutEmptyArraysAndNullsAndExtensionsWithoutValue() {
    Practitioner person =
        fit(
            Practitioner.class,
            """
            {"resourceType": "Practitioner", "id": "P1", "name": [{"text": "A", "given": [null]}],
             "telecom": [], "address": [], "identifier": [{"use": "official", "value": ""}],
             "photo": null,
             "extension": [{"url": "urn:empty"}, {"url": "urn:logo", "extension": [{"url": "x"}]},
              {"url": "urn:kept", "valueCoding": {"system": "urn:s", "code": "c"}},
              {"url": "urn:place", "valueReference": {"reference": ""}}]}
            """);

    assertThat(person.hasTelecom()).isFalse();
    assertThat(person.hasIdentifier()).isFalse();
    assertThat(person.getExtension()).extracting(Extension::getUrl).containsExactly("urn:kept");
  }

  @Test
  void keepsIdentifiersKnownByTypeAlone() {
    Location place =
        fit(
            Location.class,
            """
            {"resourceType": "Location", "id": "F", "name": "F", "identifier": [{"type": {"coding":
             [{"system": "http://ihris.org/fhir/CodeSystem/ihris-Facility-identifier",
              "code": "dhis2Id"}]}, "value": "Xy12"}]}
            """);

    assertThat(place.getIdentifierFirstRep().getValue()).isEqualTo("Xy12");
    assertThat(place.getIdentifierFirstRep().getType().getCodingFirstRep().getCode())
        .isEqualTo("dhis2Id");
  }

  @Test
  void readsNumbersAndBooleansWrittenAsText() {
    Practitioner person =
        fit(
            Practitioner.class,
            """
            {"resourceType": "Practitioner", "id": "P1", "active": "true", "name": [{"text": "A"}],
             "extension": [{"url": "urn:children", "valueInteger": "4"}]}
            """);

    assertThat(person.getActive()).isTrue();
    assertThat(((IntegerType) person.getExtension().getFirst().getValue()).getValue()).isEqualTo(4);
  }

  @Test
  void putsTheVersionOfACodeSystemWhereItBelongs() {
    Practitioner person =
        fit(
            Practitioner.class,
            """
            {"resourceType": "Practitioner", "id": "P1", "name": [{"text": "A"}],
             "qualification": [{"code": {"coding": [{
              "system": "http://terminology.hl7.org/CodeSystem/v2-0360|2.7", "code": "BA"}],
              "text": "Bachelor of Arts"}}]}
            """);

    var degree = person.getQualificationFirstRep().getCode().getCodingFirstRep();
    assertThat(degree.getSystem()).isEqualTo("http://terminology.hl7.org/CodeSystem/v2-0360");
    assertThat(degree.getVersion()).isEqualTo("2.7");
    assertThat(degree.getDisplay()).isEqualTo("Bachelor of Arts");
  }

  @Test
  void givesAFacilityAndItsOrganizationTwoIds() {
    Location place =
        fit(
            Location.class,
            """
            {"resourceType": "Location", "id": "TF.1", "name": "Clinic",
             "managingOrganization": "Organization/TF.1",
             "type": [{"coding": [{"system": "urn:ietf:rfc:3986",
              "code": "urn:ihe:iti:mcsd:2019:facility"}], "text": "Facility"}],
             "physicalType": {"coding": [{"code": "bu",
              "system": "http://hl7.org/fhir/codesystem-location-physical-type.html"}]}}
            """);
    Organization organization =
        fit(
            Organization.class,
            """
            {"resourceType": "Organization", "id": "TF.1", "name": "Clinic",
             "type": [{"text": "Facility"}]}
            """);

    assertThat(place.getManagingOrganization().getReference())
        .isEqualTo("Organization/" + organization.getIdPart())
        .isEqualTo("Organization/org-TF.1");
    assertThat(place.getTypeFirstRep().getCodingFirstRep().getSystem()).isEqualTo(Codes.MCSD_TYPE);
    assertThat(place.getTypeFirstRep().getCodingFirstRep().getCode()).isEqualTo("facility");
    assertThat(place.getPhysicalType().getCodingFirstRep().getSystem())
        .isEqualTo("http://terminology.hl7.org/CodeSystem/location-physical-type");
  }

  @Test
  void makesTheOrganizationAJurisdictionLacks() {
    Reading.Fit fit =
        fit(
            """
            {"resourceType": "Location", "id": "D1", "name": "Mbele", "type": [{"coding": [{
             "system": "http://ihris.org/fhir/CodeSystem/ihris-jurisdiction",
             "code": "district"}]}], "partOf": {"reference": "Location/R1"}}
            """);

    Location place = (Location) fit.resource();
    assertThat(place.getType())
        .extracting(type -> type.getCodingFirstRep().getCode())
        .containsExactly("jurisdiction", "district");
    assertThat(place.getType().get(1).getCodingFirstRep().getSystem())
        .isEqualTo(Codes.JURISDICTION_TYPE);
    assertThat(fit.companions())
        .singleElement()
        .isInstanceOfSatisfying(
            Organization.class,
            organization -> {
              assertThat(organization.getIdPart()).isEqualTo("org-D1");
              assertThat(organization.getName()).isEqualTo("Mbele");
            });
    assertThat(fit.needs()).containsExactly(new Need("Location", "R1", false));
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, false", "2026-02, false", "2026-03, true", "2025, false", "2026, true"})
  void endsAPostAfterItsLastDay(String end, boolean active) {
    Reading.Fit fit = fit(role("\"period\": {\"end\": \"" + end + "\"}, \"active\": true"));

    assertThat(((PractitionerRole) fit.resource()).getActive()).isEqualTo(active);
    assertThat(fit.readAgain() != null).isEqualTo(active);
  }

  @Test
  void saysWhatAPostNeeds() {
    Reading.Fit fit = fit(role("\"location\": [{\"reference\": \"Location/F1\"}]"));

    assertThat(fit.needs())
        .containsExactly(
            new Need("Practitioner", "P1", true),
            new Need("Location", "F1", false),
            new Need("Organization", "org-F1", false));
    PractitionerRole role = (PractitionerRole) fit.resource();
    assertThat(role.getCodeFirstRep().getCodingFirstRep().getDisplay()).isEqualTo("Nurse");
  }

  @Test
  void splitsAndMendsNumbers() {
    Reading.Fit fit =
        fit(
            """
            {"resourceType": "Practitioner", "id": "P1", "name": [{"text": "A"}], "telecom": [
             {"system": "phone", "value": "0770000042/0886000043"},
             {"system": "phone", "value": "12"}, {"system": "email", "value": "a@example.org"}]}
            """);

    assertThat(((Practitioner) fit.resource()).getTelecom())
        .extracting(point -> point.getValue())
        .containsExactly("+231770000042", "+231886000043", "12", "a@example.org");
    assertThat(fit.flaws())
        .extracting(Flaw::expression)
        .containsExactly("Practitioner.telecom[1].value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{\"resourceType\":\"Practitioner\",\"id\":\"P\",\"name\":[{\"text\":\"A\"}],"
            + "\"birthDate\":\"1979-13-45\"} # Practitioner.birthDate",
        "{\"resourceType\":\"Practitioner\",\"id\":\"P\",\"name\":[{\"text\":\"A\"}],"
            + "\"gender\":\"woman\"} # Practitioner.gender",
        "{\"resourceType\":\"Practitioner\",\"id\":\"P\",\"name\":[{\"text\":\"A\"}],"
            + "\"shoe\":\"42\"} # Practitioner.shoe",
        "{\"resourceType\":\"Practitioner\",\"id\":\"P\"} # Practitioner.name",
        "{\"resourceType\":\"PractitionerRole\",\"id\":\"R\",\"code\":[{\"coding\":"
            + "[{\"code\":\"x\"}]}]} # PractitionerRole.practitioner",
        "{\"resourceType\":\"Location\",\"id\":\"L\"} # Location.name",
        "{\"resourceType\":\"CodeSystem\",\"id\":\"c\"} # CodeSystem.url"
      })
  void namesTheElementThatKeepsARecordOut(String record, String expression) {
    assertThat(read(record))
        .isInstanceOfSatisfying(
            Reading.Unfit.class,
            unfit -> assertThat(unfit.flaws().getFirst().expression()).isEqualTo(expression));
  }

  @Test
  void keepsAsideWhatIsNoDirectoryType() {
    assertThat(read("{\"resourceType\": \"Basic\", \"id\": \"B\"}"))
        .isInstanceOf(Reading.Unfit.class);
  }

  @Test
  void namesTheJobsWithoutCadreOnce() {
    Reading.Fit fit =
        fit(
            """
            {"resourceType": "CodeSystem", "id": "jobs", "url": "urn:jobs", "concept": [
             {"code": "a", "display": "A", "property": [{"code": "cadre", "valueCode": "n"}]},
             {"code": "b", "display": "B"}]}
            """);

    assertThat(fit.flaws()).extracting(Flaw::expression).containsExactly("CodeSystem.concept[1]");
  }

  @Test
  void makesAnIdThatFhirAllows() {
    Practitioner person =
        fit(
            Practitioner.class,
            """
            {"resourceType": "Practitioner", "id": "person|12_34", "name": [{"text": "A"}]}
            """);

    assertThat(person.getIdPart())
        .matches("[0-9a-f-]{36}")
        .isEqualTo(Ids.of("Practitioner", "person|12_34"));
    assertThat(Ids.reference("https://hr.example.org/fhir/Practitioner/person|12_34/_history/2"))
        .isEqualTo("Practitioner/" + person.getIdPart());
  }

  private static String role(String more) {
    return """
    {"resourceType": "PractitionerRole", "id": "R1",
     "practitioner": {"reference": "Practitioner/P1"},
     "code": [{"coding": [{"system": "urn:job", "code": "n"}], "text": "Nurse"}], %s}
    """
        .formatted(more);
  }

  private <T> T fit(Class<T> type, String record) {
    return type.cast(fit(record).resource());
  }

  private Reading.Fit fit(String record) {
    Reading reading = read(record);
    assertThat(reading).isInstanceOf(Reading.Fit.class);
    return (Reading.Fit) reading;
  }

  private Reading read(String record) {
    try {
      return reader.read(
          (ObjectNode) JSON.readTree(record),
          new Surroundings(TODAY, place -> Optional.of("org-" + place)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
