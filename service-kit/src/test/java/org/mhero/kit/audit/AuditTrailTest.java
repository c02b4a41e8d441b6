package org.mhero.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

/** What stands in the outbox after an interaction. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class AuditTrailTest {
  private final String request = "q-" + UUID.randomUUID();
  private final String id = UUID.randomUUID().toString();

  @Inject AgroalDataSource database;
  @Inject ObjectMapper json;

  @Test
  void tellsOfAWriteBeforeItsAnswer() throws Exception {
    admin().body(practitioner()).put("/fhir/Practitioner/" + id).then().statusCode(201);

    JsonNode told = told().getFirst();

    assertThat(told.path("subject").asText()).isEqualTo("Practitioner/" + id);
    assertThat(told.path("interaction").asText()).isEqualTo("update");
    assertThat(told.path("client").asText()).isEqualTo("console");
    assertThat(told.path("service").asText()).isEqualTo("kit");
    assertThat(told.path("outcome").asInt()).isZero();
  }

  @Test
  void namesWhatTheServerHasCreated() throws Exception {
    String location =
        admin()
            .body(practitioner())
            .post("/fhir/Practitioner")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");

    assertThat(location).contains(told().getFirst().path("subject").asText() + "/_history/");
    assertThat(told().getFirst().path("subject").asText()).startsWith("Practitioner/");
  }

  @Test
  void tellsOfAWriteThatWasRefusedOrFailed() throws Exception {
    asking("viewer").body(practitioner()).put("/fhir/Practitioner/" + id).then().statusCode(403);
    admin()
        .header("If-Match", "W/\"7\"")
        .body(practitioner())
        .put("/fhir/Practitioner/" + id)
        .then()
        .statusCode(412);

    assertThat(told()).extracting(event -> event.path("outcome").asInt()).containsExactly(4, 4);
  }

  @Test
  void tellsOfEveryEntryOfABundleInItsTransaction() throws Exception {
    String bundle =
        """
        {"resourceType":"Bundle","type":"transaction","entry":[
          {"resource":%1$s,"request":{"method":"PUT","url":"Practitioner/%2$s"}},
          {"resource":{"resourceType":"Location","id":"%2$s"},
           "request":{"method":"PUT","url":"Location/%2$s"}},
          {"resource":{"resourceType":"Organization","id":"%2$s"},
           "request":{"method":"PUT","url":"Organization/%2$s"}}]}"""
            .formatted(practitioner(), id);
    admin().body(bundle).post("/fhir").then().statusCode(200);

    assertThat(told())
        .extracting(event -> event.path("subject").asText())
        .contains("Practitioner/" + id, "Location/" + id, "Organization/" + id, "Bundle");
  }

  @Test
  void tellsNothingOfEntriesThatWereRolledBack() throws Exception {
    String bundle =
        """
        {"resourceType":"Bundle","type":"transaction","entry":[
          {"resource":%1$s,"request":{"method":"PUT","url":"Practitioner/%2$s"}},
          {"resource":%1$s,
           "request":{"method":"PUT","url":"Practitioner/%2$s","ifMatch":"W/\\"9\\""}}]}"""
            .formatted(practitioner(), id);
    admin().body(bundle).post("/fhir").then().statusCode(org.hamcrest.Matchers.greaterThan(399));

    assertThat(told())
        .singleElement()
        .satisfies(event -> assertThat(event.path("subject").asText()).isEqualTo("Bundle"));
  }

  @Test
  void tellsOfASearchSoonAndNotForWhom() {
    admin().get("/fhir/Practitioner?name=Aminata&_count=3").then().statusCode(200);

    JsonNode told = await().until(this::told, events -> !events.isEmpty()).getFirst();

    assertThat(told.path("interaction").asText()).isEqualTo("search-type");
    assertThat(told.path("parameters").asText()).isEqualTo("name&_count");
    assertThat(told.toString()).doesNotContain("Aminata");
  }

  private RequestSpecification admin() {
    return asking("admin");
  }

  private RequestSpecification asking(String role) {
    return given()
        .auth()
        .oauth2(Tokens.user("amina", role))
        .header("X-Request-Id", request)
        .contentType("application/fhir+json");
  }

  private String practitioner() {
    return "{\"resourceType\":\"Practitioner\",\"id\":\"%s\"}".formatted(id);
  }

  private List<JsonNode> told() throws Exception {
    List<JsonNode> events = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select body::text from outbox where topic = 'mhero.audit.v1'"
                    + " and body::jsonb ->> 'requestId' = ? order by seq")) {
      statement.setString(1, request);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          events.add(json.readTree(row.getString(1)));
        }
      }
    }
    return events;
  }
}
