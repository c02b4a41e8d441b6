package org.mhero.registry.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

/** The registry as an mCSD Directory: its statement, its rules, what it tells. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class DirectoryTest {
  @Inject AgroalDataSource database;

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.user("amina", "admin")).basePath("/fhir");
  }

  private static RequestSpecification sending(String body) {
    return admin().contentType("application/fhir+json").body(body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Practitioner:active,identifier,name,given,family",
        "PractitionerRole:active,location,organization,practitioner,role,service,specialty",
        "Organization:active,identifier,name,type,partof",
        "Location:identifier,name,organization,status,type,partof,near",
        "HealthcareService:active,identifier,location,name,organization,service-type",
        "Endpoint:identifier,organization,status",
        "OrganizationAffiliation:active,date,identifier,participating-organization,primary-organization,role"
      })
  void theStatementListsWhatIti90AsksOfEachType(String type, String params) {
    String resource = "rest[0].resource.find { it.type == '" + type + "' }.";
    given()
        .get("/fhir/metadata")
        .then()
        .statusCode(200)
        .body("kind", equalTo("instance"))
        .body("instantiates", hasItem(containsString("IHE.mCSD.Directory")))
        .body(
            resource + "interaction.code",
            hasItems("read", "search-type", "history-type", "create", "update"))
        .body(resource + "searchParam.name", hasItems(params.split(",")))
        .body(resource + "searchParam.name", hasItems("_id", "_lastUpdated"));
  }

  @Test
  void theStatementListsTheIncludesOfIti90() {
    JsonPath statement = given().get("/fhir/metadata").jsonPath();
    String of = "rest[0].resource.find { it.type == '%s' }.%s";
    assertThat(statement.<String>getList(of.formatted("PractitionerRole", "searchInclude")))
        .contains("PractitionerRole:practitioner");
    assertThat(statement.<String>getList(of.formatted("Organization", "searchRevInclude")))
        .contains(
            "Location:organization",
            "OrganizationAffiliation:participating-organization",
            "OrganizationAffiliation:primary-organization");
    assertThat(statement.<String>getList(of.formatted("Organization", "searchInclude")))
        .contains("Organization:endpoint");
  }

  @Test
  void aFacilityAndItsWorkerCanBeFedTwiceAndFound() throws IOException {
    String bundle =
        Files.readString(Path.of("src/test/resources/directory/facility-and-worker.json"));
    sending(bundle)
        .post()
        .then()
        .statusCode(200)
        .body("entry.response.status", everyItem(startsWith("201")));
    sending(bundle)
        .post()
        .then()
        .statusCode(200)
        .body("entry[0].response.status", startsWith("200"))
        .body("entry[1].response.status", startsWith("200"))
        .body("entry[2].response.status", startsWith("200"));
    admin()
        .queryParam("practitioner.identifier", "https://council.example.org/nurses|N-1187")
        .queryParam("role", "https://moh.example.org/cadre|RN")
        .queryParam("_include", "PractitionerRole:practitioner")
        .get("/PractitionerRole")
        .then()
        .body("entry.resource.resourceType", hasItems("PractitionerRole", "Practitioner"));
    admin()
        .queryParam("phone", "+231770000042")
        .get("/Practitioner")
        .then()
        .body("total", equalTo(1));
    admin().queryParam("near", "6.75|-10.1|5").get("/Location").then().body("total", equalTo(1));
    admin()
        .queryParam("identifier", "https://moh.example.org/mfl|HF-0042")
        .queryParam("_revinclude", "Location:organization")
        .get("/Organization")
        .then()
        .body("entry.resource.resourceType", hasItems("Organization", "Location"));
  }

  @Test
  void whatBreaksItsProfileIs422AndNamesTheElements() {
    sending("{\"resourceType\":\"Location\",\"description\":\"nothing else\"}")
        .post("/Location")
        .then()
        .statusCode(422)
        .body("issue[0].code", equalTo("invariant"))
        .body("issue[0].expression", hasItems("Location.name", "Location.status", "Location.type"));
    sending(
            "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Practitioner\",\"active\":true},\"request\":{\"method\":\"POST\",\"url\":\"Practitioner\"}}]}")
        .post()
        .then()
        .statusCode(422)
        .body("issue[0].expression", hasItem("Bundle.entry[0].resource.name"));
  }

  @Test
  void aPlaceIsNeverPartOfItself() {
    String top = UUID.randomUUID().toString();
    String middle = UUID.randomUUID().toString();
    put(top, null, 201);
    put(middle, top, 201);
    put(top, top, 422);
    put(top, middle, 422);
    String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[%s,%s]}";
    String a = UUID.randomUUID().toString();
    String b = UUID.randomUUID().toString();
    sending(bundle.formatted(entry(a, b), entry(b, a))).post().then().statusCode(422);
    admin().get("/Location/" + a).then().statusCode(404);
  }

  private static void put(String id, @org.jspecify.annotations.Nullable String parent, int status) {
    sending(place(id, parent)).put("/Location/" + id).then().statusCode(status);
  }

  private static String entry(String id, String parent) {
    return "{\"resource\":%s,\"request\":{\"method\":\"PUT\",\"url\":\"Location/%s\"}}"
        .formatted(place(id, parent), id);
  }

  private static String place(String id, @org.jspecify.annotations.Nullable String parent) {
    String partOf = parent == null ? "" : ",\"partOf\":{\"reference\":\"Location/" + parent + "\"}";
    return "{\"resourceType\":\"Location\",\"id\":\"%s\",\"status\":\"active\",\"name\":\"P\",\"type\":[{\"text\":\"area\"}]%s}"
        .formatted(id, partOf);
  }

  @Test
  void everyChangeIsToldOnceAndNoChangeIsNotTold() throws SQLException {
    String id = UUID.randomUUID().toString();
    put(id, null, 201);
    put(id, null, 200);
    admin().delete("/Location/" + id).then().statusCode(200);
    admin().delete("/Location/" + id).then().statusCode(200);
    assertThat(told("Location/" + id))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"version\":1").contains("\"deleted\":false"),
            second -> assertThat(second).contains("\"version\":2").contains("\"deleted\":true"));
  }

  private List<String> told(String key) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select body::text from outbox where topic = 'mhero.directory.v1'"
                    + " and event_key = ? order by seq")) {
      statement.setString(1, key);
      var bodies = new ArrayList<String>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          bodies.add(row.getString(1));
        }
      }
      return bodies;
    }
  }
}
