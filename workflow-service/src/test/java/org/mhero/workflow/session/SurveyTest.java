package org.mhero.workflow.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.mhero.event.Event;
import org.mhero.event.InboundReceived;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.TestFlows;

/** A survey from its first question to the figures. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FakeGateway.class)
class SurveyTest extends SurveyTests {
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
  void waitTimesOutAndTheFlowGoesOn() {
    String task = started(TestFlows.STOCK_CHECK, 1);

    sent(task, Instant.now().minusSeconds(600));

    await().atMost(SOON).until(() -> campaign(task).getInt("completed") == 1);
    await().atMost(SOON).until(() -> FakeGateway.messagesTo(worker(1)).size() == 2);
    assertThat(lastText(1)).isEqualTo("We will ask again tomorrow.");
    assertThat(told(session(task, 1))).noneMatch(event -> event.contains("\"question\""));
  }

  private void sent(String task, Instant at) {
    tell(
        new MessageStatusChanged(
            UUID.randomUUID().toString(),
            "request",
            "Practitioner/" + worker(1),
            "simulator",
            MessageStatus.SENT,
            null,
            1,
            task,
            at.truncatedTo(ChronoUnit.MILLIS)));
  }

  private String due(String task) {
    return database
        .first(
            "select due_kind || ' ' || floor(extract(epoch from due_at))::bigint from session"
                + " where campaign = ?",
            row -> row.getString(1),
            task)
        .orElseThrow();
  }

  @Test
  void timeoutRunsFromWhenTheQuestionHasLeft() {
    String task = started(TestFlows.STOCK_CHECK, 1);
    assertThat(due(task)).startsWith("EXPIRY");
    Instant sent = Instant.now().plusSeconds(3_600);

    sent(task, sent);

    assertThat(due(task)).isEqualTo("TIMEOUT " + (sent.getEpochSecond() + 600));
  }

  @Test
  void timeoutMovesWithTheLastMessageThatHasLeftAndNeverBack() {
    String task = started(TestFlows.STOCK_CHECK, 1);
    Instant last = Instant.now().plusSeconds(3_600);

    sent(task, last.minusSeconds(60));
    sent(task, last);
    sent(task, last.minusSeconds(30));

    assertThat(due(task)).isEqualTo("TIMEOUT " + (last.getEpochSecond() + 600));
  }

  @Test
  void questionThatLeavesLateTimesOutNoLaterThanTheFlowExpires() {
    String task = started(TestFlows.STOCK_CHECK, 1);
    String expiry = due(task);

    sent(task, Instant.now().plus(Duration.ofDays(30)));

    assertThat(due(task)).isEqualTo(expiry);
  }

  @Test
  void messageNobodyWaitsForIsLeftToTheInbox() {
    int before = FakeGateway.handled().size();

    say(1, "Good morning");

    assertThat(FakeGateway.messagesTo(worker(1))).isEmpty();
    assertThat(FakeGateway.handled()).hasSize(before);
  }
}
