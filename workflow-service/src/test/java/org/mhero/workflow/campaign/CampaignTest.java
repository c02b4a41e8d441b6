package org.mhero.workflow.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.InboundReceived;
import org.mhero.event.Topics;
import org.mhero.test.oidc.Tokens;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.StubDirectory;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.database.Database;

/** Campaigns as clients see them: FHIR Tasks over HTTP, answers over Kafka. */
@QuarkusTest
class CampaignTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject StubDirectory directory;
  @Inject Database database;
  @Inject ObjectMapper json;
  @Inject CampaignStarter starter;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  private String audience;

  @BeforeEach
  void importFlow() {
    audience = "c" + UUID.randomUUID().toString().substring(0, 8);
    officer()
        .contentType("application/json")
        .body(TestFlows.text("ward_report"))
        .post("/api/workflow/flows")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification officer() {
    return given().auth().oauth2(Tokens.user("olga", "officer"));
  }

  private static String task(String flow, String whom, String status) {
    return """
    {"resourceType":"Task","status":"%s","intent":"order",
     "code":{"coding":[{"system":"http://hl7.org/fhir/uv/sdc/CodeSystem/temp","code":"complete-questionnaire"}]},
     "for":{"reference":"%s"},
     "input":[{"type":{"coding":[{"system":"http://hl7.org/fhir/uv/sdc/CodeSystem/temp","code":"questionnaire"}]},
               "valueCanonical":"https://mhero.org/fhir/Questionnaire/%s"}]}"""
        .formatted(status, whom, flow);
  }

  private ValidatableResponse post(String task) {
    return officer().contentType("application/fhir+json").body(task).post("/fhir/Task").then();
  }

  private String asked(int workers) {
    directory.group(audience, workers);
    return post(task(TestFlows.WARD_REPORT, "Group/" + audience, "requested"))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private JsonPath campaign(String task) {
    return officer()
        .get("/api/workflow/campaigns/" + task)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void write(String practitioner, String text) {
    InboundReceived event =
        new InboundReceived(
            UUID.randomUUID().toString(),
            "contact-" + practitioner,
            practitioner,
            "simulator",
            text,
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", brokers),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(
          new ProducerRecord<>(Topics.INBOUND, event.key(), json.writeValueAsString(event)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void taskIsACampaignAndAnswersComeOverKafka() {
    String task = asked(1);
    String worker = audience + "-0001";
    await().atMost(SOON).until(() -> FakeGateway.messagesTo(worker).size() == 1);

    write(worker, "1");
    await().atMost(SOON).until(() -> FakeGateway.messagesTo(worker).size() == 2);

    officer()
        .get("/fhir/QuestionnaireResponse?campaign=Task/" + task)
        .then()
        .statusCode(200)
        .body("entry.size()", equalTo(1))
        .body("entry[0].resource.status", equalTo("in-progress"))
        .body("entry[0].resource.source.reference", equalTo("Practitioner/" + worker))
        .body("entry[0].resource.item[0].answer[0].valueCoding.display", equalTo("Yes"));
    officer().get("/fhir/Task/" + task).then().body("status", equalTo("in-progress"));
    assertThat(campaign(task).getString("name")).isEqualTo("Ward report");
  }

  @Test
  void flowIsFoundAsAQuestionnaire() {
    given()
        .auth()
        .oauth2(Tokens.user("vera", "viewer"))
        .get(
            "/fhir/Questionnaire?url=https://mhero.org/fhir/Questionnaire/" + TestFlows.WARD_REPORT)
        .then()
        .statusCode(200)
        .body("entry[0].resource.item[1].type", equalTo("decimal"))
        .body("entry[0].resource.item[0].answerOption[0].valueCoding.display", equalTo("Yes"));
  }

  @Test
  void clientMayCancelAndNothingElse() {
    String task = asked(2);
    await().atMost(SOON).until(() -> campaign(task).getInt("waiting") == 2);
    String mine =
        task(TestFlows.WARD_REPORT, "Group/" + audience, "completed")
            .replace("\"Task\",", "\"Task\",\"id\":\"" + task + "\",");

    put(task, mine).statusCode(409).body("issue[0].diagnostics", containsString("cancelled"));
    put(task, mine.replace("completed", "cancelled")).statusCode(200);

    await().atMost(SOON).until(() -> campaign(task).getInt("interrupted") == 2);
    put(task, mine.replace("completed", "requested")).statusCode(409);
  }

  private ValidatableResponse put(String id, String task) {
    return officer().contentType("application/fhir+json").body(task).put("/fhir/Task/" + id).then();
  }

  @Test
  void badTasksAreRefusedWithTheElement() {
    post(task("nope", "Group/x", "requested"))
        .statusCode(422)
        .body("issue[0].expression[0]", equalTo("Task.input"));
    post(task(TestFlows.WARD_REPORT, "Location/x", "requested"))
        .statusCode(422)
        .body("issue[0].expression[0]", equalTo("Task.for"));
    post(task(TestFlows.WARD_REPORT, "Group/x", "completed"))
        .statusCode(422)
        .body("issue[0].expression[0]", equalTo("Task.status"));
    post(task(TestFlows.WARD_REPORT, "Group/x", "requested")
            .replace("complete-questionnaire", "fulfill"))
        .statusCode(422)
        .body("issue[0].expression[0]", equalTo("Task.code"));
    given()
        .auth()
        .oauth2(Tokens.user("vera", "viewer"))
        .contentType("application/fhir+json")
        .body(task(TestFlows.WARD_REPORT, "Group/x", "requested"))
        .post("/fhir/Task")
        .then()
        .statusCode(403);
  }

  @Test
  void campaignsAreListedNewestFirstByPages() {
    for (int i = 0; i < 3; i++) {
      asked(0);
    }
    List<String> ids =
        officer()
            .get("/api/workflow/campaigns")
            .then()
            .extract()
            .jsonPath()
            .getList("campaigns.id");
    List<String> times =
        officer()
            .get("/api/workflow/campaigns")
            .then()
            .extract()
            .jsonPath()
            .getList("campaigns.createdAt");

    assertThat(ids).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(times).isSortedAccordingTo((a, b) -> Instant.parse(b).compareTo(Instant.parse(a)));
  }

  @Test
  void emptyAudienceCompletesAtOnce() {
    String task = asked(0);

    await().atMost(SOON).until(() -> campaign(task).getString("status").equals("completed"));

    assertThat(campaign(task).getInt("addressed")).isZero();
  }

  /** Two starters at once, as after a lease that ran out too early: each worker still once. */
  @Test
  void everyWorkerHasOneSessionHoweverOftenTheStartIsInterrupted() {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> meddling =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                database.change("update campaign set leased_until = now() where not started_all");
                starter.startNext();
              }
            });
    try {
      String task = asked(500);

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> FakeGateway.messagesOf(task).size() == 500);

      JsonPath figures = campaign(task);
      assertThat(figures.getInt("started")).isEqualTo(500);
      assertThat(figures.getInt("addressed")).isEqualTo(500);
      assertThat(
              FakeGateway.messagesOf(task).stream()
                  .map(m -> m.at("/recipient/0/reference").asText())
                  .distinct())
          .hasSize(500);
    } finally {
      done.set(true);
      meddling.join();
    }
  }
}
