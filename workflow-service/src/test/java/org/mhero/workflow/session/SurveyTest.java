package org.mhero.workflow.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.Event;
import org.mhero.event.InboundReceived;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.StubDirectory;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.database.Database;

/** A survey from the Task to the figures, with the real database and a messaging that is played. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FakeGateway.class)
class SurveyTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  @Inject FhirStore fhir;
  @Inject StubDirectory directory;
  @Inject SessionTopics topics;
  @Inject Database database;
  @Inject ObjectMapper json;

  private String audience;

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

  private JsonPath imported(String export) {
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

  private JsonPath shown(String path) {
    return given()
        .auth()
        .oauth2(Tokens.user("vera", "viewer"))
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private JsonPath campaign(String task) {
    return shown("/api/workflow/campaigns/" + task);
  }

  private Task task(String flow, String whom) {
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(temp("complete-questionnaire"));
    task.setFor(new Reference(whom));
    task.addInput()
        .setType(temp("questionnaire"))
        .setValue(new CanonicalType("https://mhero.org/fhir/Questionnaire/" + flow));
    return task;
  }

  private static CodeableConcept temp(String code) {
    return new CodeableConcept()
        .addCoding(new Coding("http://hl7.org/fhir/uv/sdc/CodeSystem/temp", code, null));
  }

  private String started(String flow, int workers) {
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

  private String worker(int number) {
    return "%s-%04d".formatted(audience, number);
  }

  private void say(int number, String text) {
    tell(
        new InboundReceived(
            UUID.randomUUID().toString(),
            "contact-" + worker(number),
            worker(number),
            "simulator",
            text,
            Instant.now().truncatedTo(ChronoUnit.MILLIS)));
  }

  private void tell(Event event) {
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

  private void suppressed(String task, int number, String reason) {
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

  private String lastText(int number) {
    return FakeGateway.messagesTo(worker(number))
        .getLast()
        .at("/payload/0/contentAttachment/title")
        .asText();
  }

  private List<String> told(String session) {
    return database.all(
        "select body::text from outbox where event_key = ? order by seq",
        row -> row.getString(1),
        session);
  }

  private String session(String task, int number) {
    return database
        .first(
            "select id from session where campaign = ? and practitioner = ?",
            row -> row.getString(1),
            task,
            worker(number))
        .orElseThrow();
  }

  @Test
  void importTellsQuestionsAndServesAQuestionnaire() {
    JsonPath answer = imported(TestFlows.text("ward_report"));

    assertThat(answer.getList("flows[0].questions.key"))
        .containsExactly("ward_open", "beds_free", "last_admission", "remarks");
    assertThat(answer.getList("flows[0].questions.kind"))
        .containsExactly("choice", "number", "date", "text");
    assertThat(answer.getList("flows[0].questions[0].categories")).containsExactly("Yes", "No");
    assertThat(answer.getList("problems")).isEmpty();
    Questionnaire form = fhir.get(Questionnaire.class, TestFlows.WARD_REPORT).orElseThrow();
    assertThat(form.getItem()).hasSize(4);
    assertThat(form.getVersion()).isEqualTo(answer.getString("flows[0].revision"));
  }

  @Test
  void brokenFlowIsRefusedByNameAndTheOthersComeIn() {
    JsonPath answer =
        imported(
            TestFlows.text("visit").replace("\"type\": \"enter_flow\"", "\"type\": \"teleport\""));

    assertThat(answer.getList("flows.name")).containsExactly("Confirm cadre");
    assertThat(answer.getString("problems[0].flow")).isEqualTo("Visit");
    assertThat(answer.getString("problems[0].message"))
        .contains("nodes[0].actions[1]", "unknown action type teleport");
  }

  @Test
  void surveyIsPlayedToTheEnd() {
    String task = started(TestFlows.WARD_REPORT, 2);
    assertThat(FakeGateway.messagesTo(worker(1)).getFirst().at("/priority").asText())
        .isEqualTo("routine");

    say(1, "maybe");
    say(1, "1");
    say(1, "about 12");
    say(1, "5/3/2025");
    say(1, "All well");
    await().atMost(SOON).until(() -> FakeGateway.messagesTo(worker(1)).size() == 6);

    assertThat(lastText(1)).isEqualTo("Thank you. Ward open: Yes, beds: 12, remarks: All well");
    assertThat(campaign(task).getMap("")).containsEntry("completed", 1).containsEntry("waiting", 1);
    QuestionnaireResponse response =
        fhir.get(QuestionnaireResponse.class, session(task, 1)).orElseThrow();
    assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.COMPLETED);
    assertThat(response.getItem()).hasSize(4);
    assertThat(((Coding) value(response, 0)).getDisplay()).isEqualTo("Yes");
    assertThat(((DecimalType) value(response, 1)).getValueAsNumber().intValue()).isEqualTo(12);
    assertThat(((DateType) value(response, 2)).getValueAsString()).isEqualTo("2025-03-05");
    assertThat(((StringType) value(response, 3)).getValue()).isEqualTo("All well");
    assertThat(response.getExtension().getFirst().getValue())
        .isInstanceOfSatisfying(
            Reference.class, r -> assertThat(r.getReference()).isEqualTo("Task/" + task));
    List<String> told = told(session(task, 1));
    assertThat(told).hasSize(7);
    assertThat(told.get(0)).contains("STARTED");
    assertThat(told.get(1)).contains("\"understood\":false", "\"question\":\"ward_open\"");
    assertThat(told.get(3)).contains("\"number\":12", "\"category\":\"Count\"");
    assertThat(told.get(6)).contains("COMPLETED");
    assertThat(FakeGateway.handled()).isNotEmpty();
  }

  private static org.hl7.fhir.r4.model.Type value(QuestionnaireResponse response, int item) {
    return response.getItem().get(item).getAnswer().getFirst().getValue();
  }

  @Test
  void frenchSpeakerIsAskedInFrench() {
    directory.french(audience);
    fhir.create(task(TestFlows.WARD_REPORT, "Group/" + audience));
    await().atMost(SOON).until(() -> FakeGateway.messagesTo(worker(1)).size() == 1);

    assertThat(lastText(1)).startsWith("Le service est-il ouvert");
    assertThat(
            FakeGateway.messagesTo(worker(1))
                .getFirst()
                .at("/payload/0/contentAttachment/language")
                .asText())
        .isEqualTo("fr");
  }

  @Test
  void answerThatComesTwiceIsHandledOnce() {
    String task = started(TestFlows.WARD_REPORT, 1);
    InboundReceived event =
        new InboundReceived(
            "m1", "contact-" + worker(1), worker(1), "simulator", "1", Instant.now());
    ConsumerRecord<String, String> record = record(event, 77);

    topics.inbound(record);
    topics.inbound(record);

    assertThat(told(session(task, 1))).hasSize(2);
  }

  private ConsumerRecord<String, String> record(Event event, long offset) {
    try {
      return new ConsumerRecord<>(
          event.topic() + audience, 0, offset, event.key(), json.writeValueAsString(event));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void twoAnswersAtOnceAreHandledOneAfterTheOther() {
    String task = started(TestFlows.WARD_REPORT, 1);

    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> say(1, "1")),
            CompletableFuture.runAsync(() -> say(1, "1")))
        .join();

    List<String> told = told(session(task, 1));
    assertThat(told).hasSize(3);
    assertThat(told.get(1)).contains("ward_open");
    assertThat(told.get(2)).contains("beds_free");
  }

  @Test
  void figuresReconcileWhenWorkersHaveNoPhoneOrHaveOptedOut() {
    String task = started(TestFlows.WARD_REPORT, 5);

    suppressed(task, 1, "no-phone");
    suppressed(task, 2, "opted-out");
    say(3, "1");
    suppressed(task, 3, "opted-out");
    say(4, "2");
    say(4, "Nothing");

    JsonPath figures = campaign(task);
    assertThat(figures.getMap(""))
        .containsEntry("addressed", 5)
        .containsEntry("noPhone", 1)
        .containsEntry("optedOut", 1)
        .containsEntry("started", 3)
        .containsEntry("interrupted", 1)
        .containsEntry("completed", 1)
        .containsEntry("waiting", 1)
        .containsEntry("pending", 0);
    assertThat(told(session(task, 1)).getLast()).contains("FAILED", "no-phone");
    assertThat(told(session(task, 2)).getLast()).contains("INTERRUPTED", "opted-out");
    assertThat(fhir.get(QuestionnaireResponse.class, session(task, 3)).orElseThrow().getStatus())
        .isEqualTo(QuestionnaireResponseStatus.STOPPED);
  }

  @Test
  void silentWorkersExpireAtTheClosingAndTheTaskCompletes() {
    directory.group(audience, 2);
    Task task = task(TestFlows.WARD_REPORT, "Group/" + audience);
    Instant closing = Instant.now().plusSeconds(3);
    task.getRestriction().getPeriod().setEnd(Date.from(closing));
    String id = fhir.create(task).id();

    await().atMost(SOON).until(() -> campaign(id).getString("status").equals("completed"));

    assertThat(campaign(id).getMap("")).containsEntry("expired", 2);
    assertThat(fhir.get(Task.class, id).orElseThrow().getStatus()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(told(session(id, 1)).getLast()).contains("EXPIRED", "closed");
    say(1, "1");
    assertThat(told(session(id, 1))).hasSize(2);
  }

  @Test
  void waitTimesOutAndTheFlowGoesOn() {
    String task = started(TestFlows.STOCK_CHECK, 1);

    database.change("update session set due_at = now() where campaign = ?", task);

    await().atMost(SOON).until(() -> campaign(task).getInt("completed") == 1);
    await().atMost(SOON).until(() -> FakeGateway.messagesTo(worker(1)).size() == 2);
    assertThat(lastText(1)).isEqualTo("We will ask again tomorrow.");
    assertThat(told(session(task, 1))).noneMatch(event -> event.contains("\"question\""));
  }

  @Test
  void timeoutRunsFromWhenTheQuestionHasLeft() {
    String task = started(TestFlows.STOCK_CHECK, 1);
    Instant sent = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);

    tell(
        new MessageStatusChanged(
            "c1",
            "request",
            "Practitioner/" + worker(1),
            "simulator",
            MessageStatus.SENT,
            null,
            1,
            task,
            sent));

    assertThat(
            database
                .first(
                    "select due_at from session where campaign = ?",
                    row -> row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                    task)
                .orElseThrow())
        .isEqualTo(sent.plusSeconds(600));
  }

  @Test
  void cancelledTaskInterruptsItsSessions() {
    String id = started(TestFlows.WARD_REPORT, 3);
    Task task = fhir.get(Task.class, id).orElseThrow();

    fhir.update(task.setStatus(TaskStatus.CANCELLED), null);

    await().atMost(SOON).until(() -> campaign(id).getInt("interrupted") == 3);
    assertThat(campaign(id).getString("status")).isEqualTo("cancelled");
  }

  @Test
  void clientCannotCompleteATask() {
    String id = started(TestFlows.WARD_REPORT, 1);
    Task task = fhir.get(Task.class, id).orElseThrow();

    assertThatThrownBy(() -> fhir.update(task.setStatus(TaskStatus.COMPLETED), null))
        .isInstanceOf(AppException.class)
        .hasMessageContaining("only be cancelled");
  }

  @Test
  void newStartInterruptsTheOldOne() {
    String first = started(TestFlows.WARD_REPORT, 1);
    String second = fhir.create(task(TestFlows.STOCK_CHECK, "Group/" + audience)).id();
    await().atMost(SOON).until(() -> FakeGateway.messagesOf(second).size() == 1);

    say(1, "40");
    await().atMost(SOON).until(() -> FakeGateway.messagesOf(second).size() == 2);

    assertThat(campaign(first).getMap("")).containsEntry("interrupted", 1);
    assertThat(told(session(first, 1)).getLast()).contains("superseded");
    assertThat(lastText(1)).isEqualTo("Noted: 40");
  }

  @Test
  void directoryThatIsAwayIsAskedAgain() {
    directory.failNext(1);

    String task = started(TestFlows.WARD_REPORT, 2);

    assertThat(campaign(task).getMap("")).containsEntry("addressed", 2);
  }

  @Test
  void audienceThatIsGoneFailsTheTask() {
    String id = fhir.create(task(TestFlows.WARD_REPORT, "Group/gone")).id();

    await().atMost(SOON).until(() -> campaign(id).getString("status").equals("failed"));

    assertThat(fhir.get(Task.class, id).orElseThrow().getStatusReason().getText())
        .contains("Group/gone");
  }

  @Test
  void oneWorkerCanBeStarted() {
    String id = fhir.create(task(TestFlows.WARD_REPORT, "Practitioner/" + worker(9))).id();

    await().atMost(SOON).until(() -> FakeGateway.messagesOf(id).size() == 1);

    assertThat(campaign(id).getMap("")).containsEntry("addressed", 1);
  }

  @Test
  void nothingIsLostOrSentTwiceWhileMessagingIsAway() {
    FakeGateway.answer(503);
    directory.group(audience, 3);
    String id = fhir.create(task(TestFlows.WARD_REPORT, "Group/" + audience)).id();
    await().atMost(SOON).until(() -> campaign(id).getInt("waiting") == 3);
    assertThat(FakeGateway.messagesOf(id)).isEmpty();
    assertThat(campaign(id).getInt("unsent")).isEqualTo(3);

    FakeGateway.answer(201);

    await().atMost(SOON).until(() -> FakeGateway.messagesOf(id).size() == 3);
    await().atMost(SOON).until(() -> campaign(id).getInt("unsent") == 0);
    assertThat(campaign(id).getMap("")).containsEntry("waiting", 3);
  }

  @Test
  void refusedMessageFailsTheSession() {
    FakeGateway.answer(422);
    directory.group(audience, 1);
    String id = fhir.create(task(TestFlows.WARD_REPORT, "Group/" + audience)).id();

    await().atMost(SOON).until(() -> campaign(id).getInt("failed") == 1);

    assertThat(told(session(id, 1)).getLast()).contains("message-refused");
  }

  @Test
  void keywordStartsAFlowForWhoeverWritesIt() {
    String keyword = "k" + audience;
    String trigger =
        given()
            .auth()
            .oauth2(Tokens.user("olga", "officer"))
            .contentType("application/json")
            .body(
                "{\"keyword\":\"%s\",\"flow\":\"%s\"}"
                    .formatted(keyword.toUpperCase(), TestFlows.WARD_REPORT))
            .post("/api/workflow/triggers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    tell(
        new InboundReceived(
            UUID.randomUUID().toString(),
            "c-" + audience,
            null,
            "simulator",
            keyword + " now",
            Instant.now()));
    await().atMost(SOON).until(() -> FakeGateway.messagesToContact("c-" + audience).size() == 1);
    tell(
        new InboundReceived(
            UUID.randomUUID().toString(), "c-" + audience, null, "simulator", "2", Instant.now()));
    await().atMost(SOON).until(() -> FakeGateway.messagesToContact("c-" + audience).size() == 2);

    given()
        .auth()
        .oauth2(Tokens.user("olga", "officer"))
        .delete("/api/workflow/triggers/" + trigger)
        .then()
        .statusCode(204);
  }

  @Test
  void messageNobodyWaitsForIsLeftToTheInbox() {
    int before = FakeGateway.handled().size();

    say(1, "Good morning");

    assertThat(FakeGateway.messagesTo(worker(1))).isEmpty();
    assertThat(FakeGateway.handled()).hasSize(before);
  }

  @Test
  void sessionsGoOnWithTheRevisionTheyBeganWith() {
    String task = started(TestFlows.WARD_REPORT, 1);
    String edited =
        TestFlows.text("ward_report").replace("How many beds are free?", "Beds free today?");

    int revision = imported(edited).getInt("flows[0].revision");
    say(1, "1");
    await().atMost(SOON).until(() -> FakeGateway.messagesTo(worker(1)).size() == 2);

    assertThat(revision).isGreaterThan(1);
    assertThat(lastText(1)).isEqualTo("How many beds are free?");
    assertThat(campaign(task).getInt("waiting")).isEqualTo(1);
  }

  @Test
  void aPreviewShowsWhatIsUnderstoodAndKeepsNothing() {
    String previewed = UUID.randomUUID().toString();
    String export = TestFlows.text("ward_report").replace(TestFlows.WARD_REPORT, previewed);
    JsonPath preview =
        given()
            .auth()
            .oauth2(Tokens.user("olga", "officer"))
            .contentType("application/json")
            .body(export)
            .post("/api/workflow/flows/preview")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(preview.getList("flows.uuid")).contains(previewed);
    assertThat(preview.getList("flows.questions.flatten()")).isNotEmpty();
    given()
        .auth()
        .oauth2(Tokens.user("olga", "officer"))
        .get("/api/workflow/flows/" + previewed)
        .then()
        .statusCode(404);
  }

  @Test
  void nothingIsForStrangers() {
    given().get("/api/workflow/campaigns").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.user("vera", "viewer"))
        .contentType("application/json")
        .body("{}")
        .post("/api/workflow/flows")
        .then()
        .statusCode(403);
  }

  @Test
  void badBodiesAreRefused() {
    var officer = Tokens.user("olga", "officer");
    given()
        .auth()
        .oauth2(officer)
        .contentType("application/json")
        .body("{nope")
        .post("/api/workflow/flows")
        .then()
        .statusCode(400);
    given()
        .auth()
        .oauth2(officer)
        .contentType("application/json")
        .body("{\"a\":1}")
        .post("/api/workflow/flows")
        .then()
        .statusCode(422);
    given().auth().oauth2(officer).get("/api/workflow/campaigns?cursor=x").then().statusCode(400);
    given().auth().oauth2(officer).get("/api/workflow/campaigns/none").then().statusCode(404);
    assertThatThrownBy(() -> fhir.create(task("no-such-flow", "Group/x")))
        .hasMessageContaining("no such Questionnaire");
    assertThatThrownBy(() -> fhir.create(task(TestFlows.WARD_REPORT, "Location/x")))
        .hasMessageContaining("Group or a Practitioner");
  }
}
