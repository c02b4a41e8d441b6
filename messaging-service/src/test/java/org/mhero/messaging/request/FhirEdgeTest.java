package org.mhero.messaging.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mhero.messaging.testing.Suite.as;
import static org.mhero.messaging.testing.Suite.completed;
import static org.mhero.messaging.testing.Suite.progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.messaging.Codes;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.Requests;

/** ITI-84 and ITI-85 over HTTP. */
@QuarkusTest
class FhirEdgeTest {
  private static final String JSON = "application/fhir+json";
  private static final Path SHARED = Path.of("..", "..", "shared", "data", "macm");

  @Inject FhirJson json;
  @Inject FakeDirectory directory;

  private Response post(CommunicationRequest request) {
    return as("officer")
        .contentType(JSON)
        .body(json.text(request))
        .post("/fhir/CommunicationRequest");
  }

  @Test
  void takesAnAlertAndShowsItsCommunications() {
    directory.add("fhir-1", "Ama", "en", "+99950000001");
    Response posted =
        post(Requests.saying("Hello").campaign("fhir-c").to("Practitioner/fhir-1").build());
    posted
        .then()
        .statusCode(201)
        .header("ETag", "W/\"1\"")
        .header("Location", matchesPattern(".*/fhir/CommunicationRequest/[^/]+/_history/1"));
    String id = posted.jsonPath().getString("id");
    completed(id);

    search("Communication?based-on=CommunicationRequest/" + id + "&status=completed")
        .body("total", equalTo(1))
        .body("entry[0].resource.payload[0].contentString", equalTo("Hello"))
        .body("entry[0].resource.meta.profile", hasItem(Codes.PROFILE_COMMUNICATION));
    search("Communication?recipient=Practitioner/fhir-1&sent=gt2020-01-01")
        .body("total", equalTo(1));
    search("CommunicationRequest?group-identifier=https://mhero.org/fhir/campaign|fhir-c")
        .body("entry[0].resource.status", equalTo("completed"));
  }

  private static ValidatableResponse search(String query) {
    return as("officer")
        .urlEncodingEnabled(false)
        .get("/fhir/" + query.replace("|", "%7C"))
        .then()
        .statusCode(200);
  }

  @Test
  void aRepeatedIdentifierIsTheFirstRequestHoweverManyAskAtOnce() {
    directory.add("fhir-2", "Ama", "en", "+99950000002");
    CommunicationRequest request =
        Requests.saying("Once").identifier("again-1").to("Practitioner/fhir-2").build();

    List<Response> answers =
        IntStream.range(0, 6)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> post(request)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
    assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .extracting(a -> a.jsonPath().getString("id"))
        .containsOnly(answers.get(0).jsonPath().getString("id"));
    as("officer")
        .contentType(JSON)
        .header("If-None-Exist", "identifier=urn:test|again-1")
        .body(json.text(request))
        .post("/fhir/CommunicationRequest")
        .then()
        .statusCode(200);
  }

  @Test
  void refusesWhatBreaksTheProfileAndNamesTheElement() {
    CommunicationRequest request = Requests.saying("Hello").to("Practitioner/p").build();
    request.setPriority(null);

    post(request)
        .then()
        .statusCode(422)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].expression", hasItem("CommunicationRequest.priority"));
  }

  @Test
  void isRevokedByAnUpdateAndNotRewritten() {
    Instant later = Instant.now().plusSeconds(3600);
    CommunicationRequest request =
        Requests.saying("Later")
            .to("Practitioner/p")
            .between(Date.from(later), Date.from(later.plusSeconds(60)))
            .build();
    String id = post(request).jsonPath().getString("id");
    request.setId(id);
    request.addNote().setText("rewritten");
    put(request).statusCode(422);
    request.getNote().clear();
    request.setStatus(CommunicationRequestStatus.REVOKED);

    put(request).statusCode(200);

    assertThat(progress(id).getString("state")).isEqualTo("REVOKED");
    as("officer").delete("/fhir/CommunicationRequest/" + id).then().statusCode(405);
  }

  private ValidatableResponse put(CommunicationRequest request) {
    return as("officer")
        .contentType(JSON)
        .body(json.text(request))
        .put("/fhir/CommunicationRequest/" + request.getIdPart())
        .then();
  }

  @Test
  void takesXml() {
    as("officer")
        .contentType("application/fhir+xml")
        .accept("application/fhir+xml")
        .body(new String(json.xml(Requests.saying("X").to("Practitioner/none").build())))
        .post("/fhir/CommunicationRequest")
        .then()
        .statusCode(201);
  }

  @Test
  void letsInWhoMayAndRefusesTheRest() {
    CommunicationRequest request = Requests.saying("Hello").to("Practitioner/p").build();

    given()
        .contentType(JSON)
        .body(json.text(request))
        .post("/fhir/CommunicationRequest")
        .then()
        .statusCode(401);
    as("viewer")
        .contentType(JSON)
        .body(json.text(request))
        .post("/fhir/CommunicationRequest")
        .then()
        .statusCode(403);
    as("viewer").get("/fhir/Communication").then().statusCode(403);
    as("admin")
        .contentType(JSON)
        .body("{\"resourceType\":\"Communication\",\"status\":\"completed\"}")
        .post("/fhir/Communication")
        .then()
        .statusCode(405);
  }

  @Test
  void answersTheSharedSamplesAsTheyExpect() throws IOException {
    assumeTrue(
        Files.isReadable(SHARED.resolve("cases.json")),
        "the shared mACM samples are not beside this checkout");
    for (JsonNode sample : new ObjectMapper().readTree(SHARED.resolve("cases.json").toFile())) {
      String file = sample.get("file").asText();
      if (!file.contains("iti85") && !file.startsWith("legacy/mhero")) {
        List<Integer> expected = new ArrayList<>();
        sample.get("expect").forEach(status -> expected.add(status.asInt()));
        int status =
            as("officer")
                .contentType(JSON)
                .body(Files.readAllBytes(SHARED.resolve(file)))
                .post("/fhir/CommunicationRequest")
                .statusCode();
        assertThat(expected).as(file).contains(status);
      }
    }
  }
}
