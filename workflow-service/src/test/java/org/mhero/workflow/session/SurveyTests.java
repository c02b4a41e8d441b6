package org.mhero.workflow.session;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mhero.event.Event;
import org.mhero.event.InboundReceived;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.test.oidc.Tokens;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.StubDirectory;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.database.Database;

/** Surveys sent to workers who answer, with the real database and a messaging that is played. */
abstract class SurveyTests {
  static final Duration SOON = Duration.ofSeconds(15);

  @Inject FhirStore fhir;

  @Inject StubDirectory directory;

  @Inject SessionTopics topics;

  @Inject Database database;

  @Inject ObjectMapper json;

  String audience;

  @BeforeEach
  void importFlows() {
    audience = "g" + UUID.randomUUID().toString().substring(0, 8);
    for (String flow : List.of("ward_report", "stock_check", "report_case")) {
      imported(TestFlows.text(flow));
    }
  }

  @AfterEach
  void messagingIsBack() {
    FakeGateway.answer(201);
  }

  JsonPath imported(String export) {
    return given()
        .auth()
        .oauth2(Tokens.user("olga", "officer"))
        .contentType("application/json")
        .body(export)
        .post("/api/workflow/flows")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  JsonPath shown(String path) {
    return given()
        .auth()
        .oauth2(Tokens.user("vera", "viewer"))
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  JsonPath campaign(String task) {
    return shown("/api/workflow/campaigns/" + task);
  }

  Task task(String flow, String whom) {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(temp("complete-questionnaire"));
    task.setFor(new Reference(whom));
    task.addInput()
        .setType(temp("questionnaire"))
        .setValue(new CanonicalType("https://mhero.org/fhir/Questionnaire/" + flow));
    return task;
  }

  static CodeableConcept temp(String code) {
    return new CodeableConcept()
        .addCoding(new Coding("http://hl7.org/fhir/uv/sdc/CodeSystem/temp", code, null));
  }

  String started(String flow, int workers) {
    directory.group(audience, workers);
    String task = fhir.create(task(flow, "Group/" + audience)).id();
    await()
        .atMost(SOON)
        .until(
            () ->
                FakeGateway.messagesOf(task).size() == workers
                    && campaign(task).getInt("started") == workers);
    return task;
  }

  String worker(int number) {
    return "%s-%04d".formatted(audience, number);
  }

  void say(int number, String text) {
    tell(
        new InboundReceived(
            UUID.randomUUID().toString(),
            "contact-" + worker(number),
            worker(number),
            "simulator",
            text,
            Instant.now().truncatedTo(ChronoUnit.MILLIS)));
  }

  void tell(Event event) {
    try {
      var told =
          new ConsumerRecord<>(
              event.topic(),
              0,
              (long) (Math.random() * Long.MAX_VALUE),
              event.key(),
              json.writeValueAsString(event));
      if (event instanceof InboundReceived) {
        topics.inbound(told);
      } else {
        topics.message(told);
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  void suppressed(String task, int number, String reason) {
    tell(
        new MessageStatusChanged(
            UUID.randomUUID().toString(),
            "request",
            "Practitioner/" + worker(number),
            null,
            MessageStatus.SUPPRESSED,
            reason,
            0,
            task,
            Instant.now()));
  }

  String lastText(int number) {
    return FakeGateway.messagesTo(worker(number))
        .getLast()
        .at("/payload/0/contentAttachment/title")
        .asText();
  }

  List<String> told(String session) {
    return database.all(
        "select body::text from outbox where event_key = ? order by seq",
        row -> row.getString(1),
        session);
  }

  String session(String task, int number) {
    return database
        .first(
            "select id from session where campaign = ? and practitioner = ?",
            row -> row.getString(1),
            task,
            worker(number))
        .orElseThrow();
  }
}
