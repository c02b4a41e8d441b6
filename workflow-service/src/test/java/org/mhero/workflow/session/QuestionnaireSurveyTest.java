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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.mhero.event.InboundReceived;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.StubDirectory;
import org.mhero.workflow.database.Database;

/** A standard Questionnaire from {@code $to-flow} to the response of a worker. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FakeGateway.class)
class QuestionnaireSurveyTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String STOCK =
      """
      {"resourceType":"Questionnaire","url":"https://hmis.example.org/fhir/Questionnaire/stock",
       "version":"1.0.0","status":"active","title":"Vaccine stock","language":"en","item":[
       {"linkId":"1","text":"Stock","type":"group","item":[
        {"linkId":"1.1","text":"Vaccine?","type":"boolean","required":true},
        {"linkId":"1.2","text":"How many doses?","type":"integer","required":true,
         "enableWhen":[{"question":"1.1","operator":"=","answerBoolean":true}]}]}]}""";

  @Inject FhirStore fhir;
  @Inject StubDirectory directory;
  @Inject SessionTopics topics;
  @Inject Database database;
  @Inject ObjectMapper json;

  private final String audience = "q" + UUID.randomUUID().toString().substring(0, 8);

  private static String post(String path, String type, String body) {
    return given()
        .auth()
        .oauth2(Tokens.user("olga", "officer"))
        .contentType(type)
        .body(body)
        .post(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private String worker() {
    return audience + "-0001";
  }

  private void say(String text) throws JsonProcessingException {
    InboundReceived event =
        new InboundReceived(
            UUID.randomUUID().toString(),
            "contact-" + worker(),
            worker(),
            "simulator",
            text,
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    topics.inbound(
        new ConsumerRecord<>(
            event.topic(),
            0,
            (long) (Math.random() * Long.MAX_VALUE),
            event.key(),
            json.writeValueAsString(event)));
  }

  private static CodeableConcept temp(String code) {
    return new CodeableConcept()
        .addCoding(new Coding("http://hl7.org/fhir/uv/sdc/CodeSystem/temp", code, null));
  }

  @Test
  void workerAnswersAQuestionnaireBySmsInItsOwnLinkIdsAndTypes() throws JsonProcessingException {
    String flow = post("/fhir/Questionnaire/$to-flow", "application/fhir+json", STOCK);
    post("/api/workflow/flows", "application/json", flow);
    String uuid = json.readTree(flow).path("uuid").asText();
    directory.group(audience, 1);
    Task task = new Task();
    task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
    task.setCode(temp("complete-questionnaire"));
    task.setFor(new Reference("Group/" + audience));
    task.addInput()
        .setType(temp("questionnaire"))
        .setValue(new CanonicalType("https://mhero.org/fhir/Questionnaire/" + uuid));
    String campaign = fhir.create(task).id();
    await().atMost(SOON).until(() -> FakeGateway.messagesTo(worker()).size() == 2);

    say("yes");
    say("12 doses");

    String session =
        database
            .first(
                "select id from session where campaign = ? and practitioner = ?",
                row -> row.getString(1),
                campaign,
                worker())
            .orElseThrow();
    QuestionnaireResponse response = fhir.get(QuestionnaireResponse.class, session).orElseThrow();
    assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.COMPLETED);
    assertThat(response.getQuestionnaire())
        .isEqualTo("https://mhero.org/fhir/Questionnaire/" + uuid + "|1");
    var group = response.getItemFirstRep();
    assertThat(group.getLinkId()).isEqualTo("1");
    assertThat(group.getItem().get(0).getLinkId()).isEqualTo("1.1");
    assertThat(group.getItem().get(0).getAnswerFirstRep().getValue())
        .isInstanceOfSatisfying(BooleanType.class, v -> assertThat(v.booleanValue()).isTrue());
    assertThat(group.getItem().get(1).getAnswerFirstRep().getValue())
        .isInstanceOfSatisfying(IntegerType.class, v -> assertThat(v.getValue()).isEqualTo(12));
  }
}
