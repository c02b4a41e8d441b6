package org.mhero.registry.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mhero.kit.directory.Count;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.registry.FrontDoorResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

/** The imports of one country in the order they might come; each test goes on from the last. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FrontDoorResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportResourceTest {
  private static JsonPath before;

  @Inject FhirStore store;
  @Inject Directory directory;

  @Test
  @Order(1)
  void refusesWhoIsNoAdmin() {
    before = summary();
    given().get("/api/registry/imports").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.user("viola", "manager"))
        .get("/api/registry/imports")
        .then()
        .statusCode(403);
  }

  @Test
  @Order(2)
  void refusesWhatItCannotEvenBegin() {
    ImportClient.admin()
        .queryParam("source", "stars")
        .contentType("application/json")
        .body("{}")
        .post("/api/registry/imports")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("ihris"));
    ImportClient.admin()
        .queryParam("source", "ihris")
        .contentType("application/json")
        .body("hello")
        .post("/api/registry/imports")
        .then()
        .statusCode(400);
    ImportClient.admin()
        .get("/api/registry/imports/00000000-0000-0000-0000-000000000000")
        .then()
        .statusCode(404);
  }

  @Test
  @Order(2)
  void takesPlacesWithTheirOrganizations() {
    // When
    JsonPath done = ImportClient.fixture("places.json");

    // Then
    assertThat(tally(done)).isEqualTo("DONE 7 = 6 stored 0 unchanged 1 rejected 0 waiting");
    Location facility = store.get(Location.class, "F-1").orElseThrow();
    assertThat(facility.getManagingOrganization().getReference()).isEqualTo("Organization/org-F-1");
    assertThat(store.get(Organization.class, "org-F-2")).isPresent();
    assertThat(store.get(Organization.class, "F-1")).isEmpty();
    JsonPath problems = ImportClient.problems(done);
    assertThat(problems.getList("problems.record", String.class))
        .containsOnly("Organization/O-2", "Location/F-1", "Location/F-2", "Location/F-3");
    assertThat(problems.getString("problems.find { it.message.contains('D-9') }.record"))
        .isEqualTo("Location/F-2");
    assertThat(problems.getInt("problems.find { it.record == 'Location/F-3' }.line")).isEqualTo(8);
    assertThat(problems.getString("problems.find { it.record == 'Location/F-3' }.expression"))
        .isEqualTo("Location.name");
  }

  @Test
  @Order(3)
  void holdsRolesUntilTheirPeopleCome() {
    // When
    JsonPath done = ImportClient.fixture("roles.json");

    // Then
    assertThat(tally(done)).isEqualTo("DONE 3 = 0 stored 0 unchanged 0 rejected 3 waiting");
    assertThat(store.get(PractitionerRole.class, "PR1")).isEmpty();
    assertThat(ImportClient.problems(done).getList("problems.severity", String.class))
        .containsOnly("warning")
        .hasSize(3);
  }

  @Test
  @Order(4)
  void takesPeopleAndReleasesTheirRoles() {
    // When
    JsonPath done = ImportClient.fixture("people.json", "broken.json");

    // Then
    assertThat(tally(done)).isEqualTo("DONE 8 = 3 stored 0 unchanged 5 rejected 0 waiting");
    JsonPath problems = ImportClient.problems(done);
    assertThat(problems.getString("problems.find { it.record == 'Practitioner/P3' }.expression"))
        .isEqualTo("Practitioner.birthDate");
    assertThat(problems.getString("problems.find { it.record == 'Practitioner/P_4' }.expression"))
        .isEqualTo("Practitioner.gender");
    assertThat(problems.getInt("problems.find { it.file == 'broken.json' }.line")).isEqualTo(3);
    assertThat(store.get(PractitionerRole.class, "PR1")).isPresent();
    PractitionerRole ended = store.get(PractitionerRole.class, "PR2").orElseThrow();
    assertThat(ended.getActive()).isFalse();
    assertThat(ended.getOrganization().getReference()).isEqualTo("Organization/org-F-1");
    Practitioner person = store.get(Practitioner.class, "P1").orElseThrow();
    assertThat(person.getTelecomFirstRep().getValue()).isEqualTo("+231770000042");
    assertThat(store.get(PractitionerRole.class, "PR3")).isEmpty();
  }

  @Test
  @Order(5)
  void givesRolesTheirCadreWhenTheJobsComeLate() {
    // When
    JsonPath done = ImportClient.fixture("jobs.json", "cadres.json");

    // Then
    assertThat(tally(done)).isEqualTo("DONE 2 = 2 stored 0 unchanged 0 rejected 0 waiting");
    PractitionerRole nurse = store.get(PractitionerRole.class, "PR1").orElseThrow();
    assertThat(nurse.getCode())
        .extracting(CodeableConcept::getCodingFirstRep)
        .extracting(coding -> coding.getSystem() + "|" + coding.getCode())
        .containsExactly(
            "http://ihris.org/fhir/CodeSystem/ihris-job|2230-1B",
            "http://ihris.org/fhir/CodeSystem/ihris-cadre|nurse");
    assertThat(nurse.getCode().get(1).getCodingFirstRep().getDisplay()).isEqualTo("Nurse");
    assertThat(store.get(PractitionerRole.class, "PR2").orElseThrow().getCode()).hasSize(1);
    assertThat(ImportClient.problems(done).getList("problems.expression", String.class))
        .containsExactly("CodeSystem.concept[1]");
  }

  @Test
  @Order(6)
  void storesNothingOfWhatItHas() {
    // Given
    long version = store.read("PractitionerRole", "PR1").orElseThrow().version();

    // When
    JsonPath done = ImportClient.fixture("places.json", "roles.json", "jobs.json", "cadres.json");

    // Then
    assertThat(tally(done)).isEqualTo("DONE 12 = 0 stored 10 unchanged 1 rejected 1 waiting");
    assertThat(store.read("PractitionerRole", "PR1").orElseThrow().version()).isEqualTo(version);
  }

  @Test
  @Order(7)
  void makesOneVersionOfAChange() {
    // Given
    long version = store.read("Practitioner", "P2").orElseThrow().version();

    // When
    JsonPath done =
        ImportClient.body(
            """
            {"resourceType": "Practitioner", "id": "P2", "name": [{"text": "Ben Other"}]}
            """);

    // Then
    assertThat(tally(done)).isEqualTo("DONE 1 = 1 stored 0 unchanged 0 rejected 0 waiting");
    assertThat(store.read("Practitioner", "P2").orElseThrow().version()).isEqualTo(version + 1);
  }

  @Test
  @Order(8)
  void takesTheLastOfTheSameRecord() {
    // When
    JsonPath done =
        ImportClient.body(
            """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
             {"resource": {"resourceType": "Practitioner", "id": "P8", "name": [{"text": "A"}]}},
             {"resource": {"resourceType": "Practitioner", "id": "P8", "name": [{"text": "B"}]}}]}
            """);

    // Then
    assertThat(tally(done)).isEqualTo("DONE 2 = 1 stored 1 unchanged 0 rejected 0 waiting");
    assertThat(store.get(Practitioner.class, "P8").orElseThrow().getNameFirstRep().getText())
        .isEqualTo("B");
  }

  @Test
  @Order(9)
  void countsWhatItHas() {
    JsonPath after = summary();

    assertThat(grown("practitioners", after)).isEqualTo(4);
    assertThat(grown("withPhone", after)).isEqualTo(1);
    assertThat(grown("roles", after)).isEqualTo(2);
    assertThat(grown("activeRoles", after)).isEqualTo(1);
    assertThat(grown("facilities", after)).isEqualTo(2);
    assertThat(grown("districts", after)).isEqualTo(1);
    assertThat(after.getString("byCadre.find { it.code == 'nurse' }.display")).isEqualTo("Nurse");
    assertThat(after.getString("byDistrict.find { it.id == 'D-1' }.name")).isEqualTo("Mbele");
    assertThat(after.getInt("byDistrict.find { it.id == 'D-1' }.count")).isEqualTo(1);
  }

  @Test
  @Order(10)
  void takesEveryRecordOfARealCountry() {
    // Given
    Optional<Path> folder = SharedData.ihris();
    assumeTrue(folder.isPresent(), SharedData.ABSENT);
    List<Path> files = SharedData.jsonFiles(folder.get());

    // When
    JsonPath first = ImportClient.files(files);
    JsonPath second = ImportClient.files(files);

    // Then
    assertThat(first.getString("state")).isEqualTo("DONE");
    assertThat(first.getInt("records")).isEqualTo(1_007 + 1_008 + 30 + 30 + 5 + 247 + 26 + 15);
    assertThat(first.getInt("rejected")).isZero();
    assertThat(first.getInt("waiting")).isZero();
    assertThat(second.getInt("stored")).isZero();
    assertThat(second.getInt("unchanged")).isEqualTo(first.getInt("records"));
    assertThat(ImportClient.problems(first).getList("problems.record", String.class))
        .contains("CodeSystem/ihris-job", "Practitioner/P10335", "Location/ET")
        .hasSizeLessThan(25);
  }

  @Test
  @Order(11)
  void findsThePeopleOfARealCountry() {
    // Given
    assumeTrue(SharedData.ihris().isPresent(), SharedData.ABSENT);
    Group everybody = new Group().setActual(false);
    everybody
        .addCharacteristic()
        .setCode(code("https://mhero.org/fhir/CodeSystem/audience", "place"))
        .setValue(new Reference("Location/TF"));
    Group nurses = everybody.copy();
    nurses
        .addCharacteristic()
        .setCode(code("https://mhero.org/fhir/CodeSystem/audience", "cadre"))
        .setValue(code("http://ihris.org/fhir/CodeSystem/ihris-cadre", "nurse"));

    // When
    Count all = directory.count(everybody);
    Count some = directory.count(nurses);

    // Then
    assertThat(all.fit()).isBetween(980, 1_000);
    assertThat(all.withPhone()).isZero();
    assertThat(all.byCadre())
        .extracting(Count.Tally::code)
        .contains("nurse", "doctor", "allied-health", "");
    assertThat(some.byCadre()).extracting(Count.Tally::code).containsExactly("nurse");
    assertThat(directory.worker("P10335"))
        .hasValueSatisfying(worker -> assertThat(worker.phones()).contains("222-222-2222"));
  }

  private static CodeableConcept code(String system, String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
  }

  private static JsonPath summary() {
    return given()
        .auth()
        .oauth2(Tokens.user("viola", "viewer"))
        .get("/api/registry/summary")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** How much a figure has grown since these tests began. */
  private static int grown(String figure, JsonPath after) {
    return after.getInt(figure) - before.getInt(figure);
  }

  private static String tally(JsonPath view) {
    return "%s %d = %d stored %d unchanged %d rejected %d waiting"
        .formatted(
            view.getString("state"),
            view.getInt("records"),
            view.getInt("stored"),
            view.getInt("unchanged"),
            view.getInt("rejected"),
            view.getInt("waiting"));
  }
}
