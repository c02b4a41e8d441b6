package org.mhero.reporting.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.MessageStatus;
import org.mhero.event.SessionChanged;
import org.mhero.reporting.Story;
import org.mhero.reporting.console.GatewayStub;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
class ResultsTest {
  private static final String SURVEY = "/api/reporting/surveys/c";

  @Inject Story story;
  @Inject FormService forms;

  @BeforeEach
  void tell() {
    GatewayStub.server().resetAll();
    GatewayStub.answers(
        "/api/workflow/campaigns/c",
        """
        {"id":"c","flow":"f","name":"Cold chain","closesAt":"2026-06-21T18:00:00Z","status":"in-progress"}""");
    GatewayStub.answers(
        "/api/workflow/flows/f",
        """
        {"uuid":"f","name":"Cold chain","revision":1,"questions":[
          {"key":"fridge","text":"Does the fridge work?","kind":"choice","categories":["Yes","No","Other"]},
          {"key":"doses","text":"Doses left?","kind":"number","categories":[]}]}""");
    story
        .clear()
        .place("north", "North", "district", null)
        .place("south", "South", "district", null)
        .place("hf-1", "North Clinic", "facility", "north")
        .worker("amina", "Amina", "nurse", "hf-1", "north")
        .worker("ben", "Ben", "nurse", "hf-1", "north")
        .worker("chao", "Chao", "midwife", "hf-2", "south")
        .worker("dina", "Dina", "midwife", "hf-2", "south")
        .invited("amina", "ben", "chao", "dina", "eli")
        .delivered("amina", "ben", "chao")
        .message("dina", MessageStatus.FAILED, "undeliverable", Story.START.plusSeconds(90))
        .message("eli", MessageStatus.SUPPRESSED, "opted-out", Story.START.plusSeconds(5))
        .answer("amina", "fridge", "yes", "Yes", 11)
        .answer("amina", "doses", "64", "Has number", 12)
        .ended(SessionChanged.Status.COMPLETED, "amina")
        .misunderstood("ben", "fridge", "=dunno", 21)
        .ended(SessionChanged.Status.EXPIRED, "ben");
  }

  @Test
  void everyPersonHasAnOutcome() {
    results("viewer", "")
        .body("name", equalTo("Cold chain"))
        .body("people.invited", equalTo(4))
        .body("people.delivered", equalTo(3))
        .body("people.answered", equalTo(2))
        .body("people.finished", equalTo(1))
        .body("people.stopped", equalTo(1))
        .body("people.noAnswer", equalTo(1))
        .body("people.notDelivered", equalTo(1))
        .body("people.leftOut", equalTo(1))
        .body("halfAnsweredWithin", equalTo("PT10M"))
        .body("funnel.people", contains(4, 3, 2, 1, 1))
        .body("funnel.lost", contains(0, 1, 1, 1, 0));
  }

  @Test
  void countsTheAnswersOfEachQuestion() {
    results("viewer", "")
        .body("questions.text", contains("Does the fridge work?", "Doses left?"))
        .body("questions[0].answers", equalTo(2))
        .body("questions[0].notUnderstood", equalTo(1))
        .body("questions[0].choices.category", contains("Yes", "No", "Other"))
        .body("questions[0].choices.people", contains(1, 0, 0))
        .body("questions[0].choices[0].share.percent", nullValue())
        .body("questions[1].numbers.median", equalTo(64))
        .body("questions[0].latest", empty());
    results("officer", "").body("questions[0].latest[0].text", equalTo("=dunno"));
  }

  @Test
  void filtersAndGroups() {
    results("viewer", "?district=south")
        .body("people.invited", equalTo(2))
        .body("people.answered", equalTo(0))
        .body("byDistrict.name", contains("South"));
    results("viewer", "?cadre=nurse").body("people.invited", equalTo(2));
    results("viewer", "").body("byCadre.find { it.id == 'nurse' }.name", equalTo("Nurse"));
  }

  @Test
  void aCorrectionMovesTheCount() {
    story.answer("amina", "fridge", "no", "No", 30);

    results("viewer", "").body("questions[0].choices.people", contains(0, 1, 0));
  }

  @Test
  void showsResultsWhileWorkflowIsAway() {
    forms.form("c");
    GatewayStub.server().resetAll();

    results("viewer", "").body("questions[0].text", equalTo("Does the fridge work?"));
  }

  @Test
  void namesOnlyForOfficers() {
    as("viewer").get(SURVEY + "/non-responders").then().statusCode(403);
    as("viewer").get(SURVEY + "/answers.csv").then().statusCode(403);
    given().get(SURVEY + "/results").then().statusCode(401);
    as("officer")
        .get(SURVEY + "/non-responders?limit=1")
        .then()
        .statusCode(200)
        .body("items.name", contains("Chao"))
        .body("items[0].district", equalTo("South"));
  }

  @Test
  void pagesThroughAnswersByName() {
    String next =
        as("officer")
            .get(SURVEY + "/answers?limit=1")
            .then()
            .body("items.person.name", contains("Amina"))
            .body("items[0].answers.doses.value", equalTo("64"))
            .body("next", notNullValue())
            .extract()
            .path("next");
    as("officer")
        .get(SURVEY + "/answers?limit=1&cursor=" + next)
        .then()
        .body("items.person.name", contains("Ben"))
        .body("next", nullValue());
    as("officer").get(SURVEY + "/answers?cursor=%25").then().statusCode(400);
    as("officer").get(SURVEY + "/answers?limit=0").then().statusCode(400);
  }

  @Test
  void unknownSurveysAndSendsAreNotFound() {
    as("viewer").get("/api/reporting/surveys/none/results").then().statusCode(404);
    as("viewer").get("/api/reporting/sends/none/outcomes").then().statusCode(404);
    as("officer").get("/api/reporting/surveys/none/answers.csv").then().statusCode(404);
    as("officer").get(SURVEY + "/answers.doc").then().statusCode(404);
  }

  @Test
  void tellsTheOutcomesOfASendByCampaignAndByRequest() {
    as("viewer")
        .get("/api/reporting/sends/c/outcomes")
        .then()
        .statusCode(200)
        .body("total.addressed", equalTo(5))
        .body("total.recipients", equalTo(4))
        .body("total.delivered", equalTo(3))
        .body("total.notDelivered", equalTo(1))
        .body("total.notSent", equalTo(1))
        .body("segments", equalTo(4))
        .body("byReason.reason", contains("opted-out", "undeliverable"))
        .body("byDay.day", contains("2026-06-15"));
    as("viewer").get("/api/reporting/sends/r-amina/outcomes").then().statusCode(200);
    as("officer")
        .get("/api/reporting/sends/c/people?outcome=NOT_DELIVERED")
        .then()
        .body("items", hasSize(1))
        .body("items[0].name", equalTo("Dina"))
        .body("items[0].reason", equalTo("undeliverable"));
  }

  @Test
  void exportsAnswersByPersonAndQuestion() {
    String csv =
        as("officer")
            .get(SURVEY + "/answers.csv")
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("text/csv"))
            .header("Content-Disposition", containsString("answers.csv"))
            .extract()
            .asString();

    assertThat(csv.split("\r\n"))
        .containsExactly(
            "Name,Cadre,Facility,District,Progress,First answer,Does the fridge work?,"
                + "Does the fridge work? (as written),Doses left?",
            "Amina,Nurse,North Clinic,North,finished,2026-06-15 10:11:00,Yes,yes,64",
            "Ben,Nurse,North Clinic,North,stopped,2026-06-15 10:21:00,Other,'=dunno,");
    byte[] xlsx = as("officer").get(SURVEY + "/answers.xlsx").then().extract().asByteArray();
    assertThat(xlsx).startsWith('P', 'K');
  }

  @Test
  void runsALongExportAsAJob() {
    String id =
        as("officer")
            .contentType("application/json")
            .body("{\"kind\":\"OUTCOMES\",\"subject\":\"c\",\"format\":\"CSV\"}")
            .post("/api/reporting/exports")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    String export = "/api/reporting/exports/" + id;
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> as("officer").get(export).then().body("state", equalTo("DONE")));
    String csv = as("officer").get(export + "/file").then().statusCode(200).extract().asString();

    assertThat(csv.split("\r\n")).hasSize(6).anyMatch(line -> line.contains("undeliverable"));
    given().auth().oauth2(Tokens.user("somebody", "officer")).get(export).then().statusCode(404);
    as("officer").delete(export).then().statusCode(200).body("state", equalTo("DONE"));
  }

  @Test
  void refusesAnExportOfNothing() {
    as("officer")
        .contentType("application/json")
        .body("{\"kind\":\"OUTCOMES\",\"format\":\"CSV\"}")
        .post("/api/reporting/exports")
        .then()
        .statusCode(400);
  }

  private static ValidatableResponse results(String role, String query) {
    return as(role).get(SURVEY + "/results" + query).then().statusCode(200);
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.user(role + "-of-test", role));
  }
}
