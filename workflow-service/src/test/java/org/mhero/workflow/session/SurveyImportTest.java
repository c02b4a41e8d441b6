package org.mhero.workflow.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;
import org.mhero.workflow.FakeGateway;
import org.mhero.workflow.TestFlows;

/** What comes of flows that are imported, before and after surveys run. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FakeGateway.class)
class SurveyImportTest extends SurveyTests {
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
