package org.mhero.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(OwnersResource.class)
@QuarkusTestResource(KafkaResource.class)
class ProxyTest extends ProxyTests {
  @Test
  void passesARequestOnAndTheAnswerBack() {
    String token = Tokens.user("amina", "officer");
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(token)
        .header("X-Request-Id", "c2b7-91")
        .body("{\"resourceType\":\"Practitioner\"}")
        .contentType("application/fhir+json")
        .post("/fhir/Practitioner?x=a%20b&y=%2B")
        .then()
        .statusCode(200)
        .header("X-Owner", "stub")
        .header("X-Request-Id", "c2b7-91")
        .header("X-Private", nullValue())
        .body("method", equalTo("POST"))
        .body("uri", equalTo("/fhir/Practitioner?x=a%20b&y=%2B"))
        .body("body", equalTo("{\"resourceType\":\"Practitioner\"}"))
        .body("headers.authorization", equalTo("Bearer " + token))
        .body("headers.x-request-id", equalTo("c2b7-91"));
  }

  @Test
  void tellsTheOwnerWhereARequestCameFromAndBelievesNoStranger() {
    given()
        .header("X-Forwarded-For", "10.9.9.9")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Prefix", "/evil")
        .header("Forwarded", "for=10.9.9.9")
        .header("Proxy-Authorization", "Basic x")
        .get("/console/x")
        .then()
        .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
        .body("headers.x-forwarded-proto", equalTo("http"))
        .body("headers.x-forwarded-host", equalTo("localhost:" + RestAssured.port))
        .body("headers.x-forwarded-port", equalTo(String.valueOf(RestAssured.port)))
        .body("headers", not(hasKey("x-forwarded-prefix")))
        .body("headers", not(hasKey("forwarded")))
        .body("headers", not(hasKey("proxy-authorization")))
        .body("headers.x-request-id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void dropsHeadersThatTheConnectionNames() throws Exception {
    String answer =
        raw("GET /console/x HTTP/1.1\r\nHost: h\r\nConnection: close, X-Hop\r\nX-Hop: 1\r\n\r\n");

    assertThat(answer).contains("200 OK").doesNotContain("x-hop");
  }

  @Test
  void asksForAToken() {
    given()
        .get("/fhir/Practitioner")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].code", equalTo("login"));
    given()
        .auth()
        .oauth2(Tokens.expired("amina", "admin"))
        .get("/fhir/Practitioner")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.forged("amina", "admin"))
        .get("/api/registry/summary")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    given().auth().oauth2("not.a.token").get("/api/registry/summary").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.user("stranger", "uma_authorization"))
        .get("/api/registry/summary")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.user("amina", "officer"))
        .get("/guarded/x")
        .then()
        .statusCode(403)
        .body("detail", containsString("manager"));
    given().auth().oauth2(Tokens.user("amina", "admin")).get("/guarded/x").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/console", "/auth/realms/mhero/account", "/channels/kannel/x/status"})
  void letsThroughWhatChecksForItself(String path) {
    given()
        .header("Authorization", "Basic eDp5")
        .get(path)
        .then()
        .statusCode(200)
        .body("uri", equalTo(path))
        .body("headers.authorization", equalTo("Basic eDp5"));
  }

  @Test
  void servesNoSimulatorUnlessItIsOn() {
    given().get("/simulator").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/channels/../api/registry/x",
        "/channels/%2e%2e/api/registry/x",
        "//api/registry/x",
        "/channels/..%2fapi/registry/x"
      })
  void letsNobodyPastTheTableBySpelling(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /channels/x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/registry/x HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /channels/x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
        "GET /channels/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n",
      })
  void isNotTakenInByAmbiguousFraming(String requests) throws Exception {
    String answers = raw(requests);

    assertThat(answers).doesNotContain("\"uri\":\"/api/registry/x\"");
  }

  @Test
  void saysThatAnOwnerIsAway() {
    given()
        .auth()
        .oauth2(Tokens.user("amina", "officer"))
        .get("/fhir/Task")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("issue[0].code", equalTo("transient"))
        .body("issue[0].diagnostics", containsString("workflow"));
    given()
        .auth()
        .oauth2(Tokens.user("amina", "officer"))
        .accept("application/fhir+xml")
        .get("/fhir/Task")
        .then()
        .statusCode(503)
        .contentType(startsWith("application/fhir+xml"))
        .body(containsString("<code value=\"transient\"/>"));
  }

  @Test
  void saysThatAnOwnerBrokeOffOrTalksNonsense() {
    given().get("/channels/cut").then().statusCode(502);
    given().body("x").post("/channels/cut").then().statusCode(502);
    given().get("/garbled/x").then().statusCode(502);
  }

  @Test
  void givesUpOnASilentOwner() {
    given().get("/impatient/silent").then().statusCode(504);
    given().body("x").post("/impatient/silent").then().statusCode(504);
  }

  @Test
  void mergesWhatTheOwnersCanDoAndNamesWhoIsAway() {
    given()
        .get("/fhir/metadata")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/fhir+json"))
        .body("rest[0].resource.type", hasItems("Communication", "Measure", "Practitioner"))
        .body("rest[0].resource.type", not(hasItem("Basic")))
        .body("rest[0].interaction.code", hasItem("transaction"))
        .body("rest[0].documentation", containsString("workflow"))
        .body("implementation.url", equalTo("http://localhost:" + RestAssured.port + "/fhir"));
    given()
        .accept("application/fhir+xml")
        .get("/fhir/metadata")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/fhir+xml"));
  }

  @Test
  void passesABundleToTheOwnerOfItsEntries() {
    given()
        .auth()
        .oauth2(Tokens.service("registry"))
        .contentType("application/fhir+json")
        .body(bundle("Practitioner/1", "Location?identifier=x"))
        .post("/fhir")
        .then()
        .statusCode(200)
        .body("uri", equalTo("/fhir"))
        .body("body", equalTo(bundle("Practitioner/1", "Location?identifier=x")));
  }

  @Test
  void refusesABundleThatSpansOwners() {
    given()
        .auth()
        .oauth2(Tokens.service("registry"))
        .contentType("application/fhir+json")
        .body(bundle("Practitioner/1", "CommunicationRequest"))
        .post("/fhir")
        .then()
        .statusCode(422)
        .body("issue[0].diagnostics", containsString("Bundle.entry[1].request.url"))
        .body("issue[0].diagnostics", containsString("messaging"));
    given()
        .auth()
        .oauth2(Tokens.service("registry"))
        .contentType("application/fhir+json")
        .body(bundle("Basic/1"))
        .post("/fhir")
        .then()
        .statusCode(422);
    given()
        .contentType("application/fhir+json")
        .body(bundle("Practitioner/1"))
        .post("/fhir")
        .then()
        .statusCode(401);
  }

  private static String bundle(String... urls) {
    StringBuilder entries = new StringBuilder();
    for (String url : urls) {
      entries
          .append(entries.isEmpty() ? "" : ",")
          .append("{\"resource\":{\"url\":\"http://x\",\"request\":{\"url\":\"Task/1\"}},")
          .append("\"request\":{\"method\":\"PUT\",\"url\":\"" + url + "\"}}");
    }
    return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}";
  }
}
