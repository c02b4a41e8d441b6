package org.mhero.workflow.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.InboundReceived;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.Owner;
import org.mhero.workflow.StubDirectory;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.database.Database;

/** A flow that asks the country's registry by webhooks, at its start and after an answer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FakeGateway.class)
class WebhookSurveyTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final int WORKERS = 3;

  @Inject FhirStore fhir;
  @Inject StubDirectory directory;
  @Inject SessionTopics topics;
  @Inject Database database;
  @Inject ObjectMapper json;

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Boolean> free = new ConcurrentHashMap<>();
  private final String audience = "w" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void start() {
    String registry = FakeGateway.registry(this::asked);
    given()
        .auth()
        .oauth2(Tokens.user("olga", "officer"))
        .contentType("application/json")
        .body(TestFlows.text("cadre_check").replace("REGISTRY", registry))
        .post("/api/workflow/flows")
        .then()
        .statusCode(200);
    directory.group(audience, WORKERS);
    fhir.create(task());
    await().atMost(SOON).until(() -> texts(WORKERS).size() == 1);
  }

  private Task task() {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(temp("complete-questionnaire"));
    task.setFor(new Reference("Group/" + audience));
    task.addInput()
        .setType(temp("questionnaire"))
        .setValue(
            new CanonicalType("https://mhero.org/fhir/Questionnaire/" + TestFlows.CADRE_CHECK));
    return task;
  }

  private static CodeableConcept temp(String code) {
    return new CodeableConcept()
        .addCoding(new Coding("http://hl7.org/fhir/uv/sdc/CodeSystem/temp", code, null));
  }

  /** Looks, while the call is under way, whether anybody holds the workers. */
  private String asked(String path) {
    calls.add(path);
    for (int i = 1; i <= WORKERS; i++) {
      free.merge(path, nobodyHolds(worker(i)), Boolean::logicalAnd);
    }
    return switch (path) {
      case "first" -> "{\"cadre\": \"midwife\"}";
      case "second" -> "{\"cadre\": \"nurse\"}";
      default -> "{\"cadre\": \"clerk\"}";
    };
  }

  private boolean nobodyHolds(String worker) {
    return database
        .first(
            "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
            row -> row.getBoolean(1),
            new Owner(null, worker, null).party())
        .orElseThrow();
  }

  private String worker(int number) {
    return "%s-%04d".formatted(audience, number);
  }

  private List<String> texts(int number) {
    return FakeGateway.messagesTo(worker(number)).stream()
        .map(message -> message.at("/payload/0/contentAttachment/title").asText())
        .toList();
  }

  private void say(int number, String text) throws JsonProcessingException {
    var event =
        new InboundReceived(
            UUID.randomUUID().toString(),
            "contact-" + worker(number),
            worker(number),
            "simulator",
            text,
            Instant.now());
    topics.inbound(
        new ConsumerRecord<>(
            event.topic() + audience, 0, 1, event.key(), json.writeValueAsString(event)));
  }

  @Test
  void eachWorkerOfACampaignIsLookedUpOnceWithTheRunThatIsKept() {
    assertThat(calls).hasSize(WORKERS);
    for (int i = 1; i <= WORKERS; i++) {
      String run = calls.get(i - 1).substring(calls.get(i - 1).indexOf('/') + 1);
      String asked = calls.get(i - 1).substring(0, calls.get(i - 1).indexOf('/'));
      int number = Integer.parseInt(asked.substring(asked.length() - 1));
      assertThat(texts(number)).containsExactly("Are you still clerk (" + run + ")?");
    }
  }

  @Test
  void callsInOneStepAreMadeOneAfterTheOtherAndOnce() throws JsonProcessingException {
    say(2, "Nurse");

    await().atMost(SOON).until(() -> texts(2).size() == 2);
    assertThat(calls.subList(WORKERS, calls.size())).containsExactly("first", "second");
    assertThat(texts(2).getLast()).isEqualTo("Noted: midwife, nurse");
  }

  @Test
  void nobodyIsHeldWhileACallIsUnderWay() throws JsonProcessingException {
    say(1, "Nurse");

    assertThat(free).hasSize(WORKERS + 2).allSatisfy((call, all) -> assertThat(all).isTrue());
  }
}
