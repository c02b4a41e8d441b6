package org.mhero.workflow.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.mhero.event.InboundReceived;
import org.mhero.kit.error.AppException;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.TestFlows;

/** How surveys start and stop: by Tasks, by keywords, and while others are away. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FakeGateway.class)
class SurveyStartTest extends SurveyTests {
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
}
