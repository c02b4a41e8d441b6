package org.mhero.reporting.console;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.reporting.Reporting;
import org.mhero.reporting.console.audience.FakeFinder;
import org.mhero.reporting.console.audience.Finder;
import org.mhero.reporting.fact.AnswerFacts;
import org.mhero.reporting.fact.MessageFacts;
import org.mhero.reporting.fact.SessionFacts;
import org.mhero.reporting.store.Database;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** Surveys, results, people, places, the inbox and DHIS2, as a browser gets them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
class ConsolePagesTest {
  private static final String TASK = "task-1";

  @Inject Database database;
  @Inject MessageFacts messages;
  @Inject SessionFacts sessions;
  @Inject AnswerFacts answers;

  private final Kolanda kolanda = new Kolanda();

  @BeforeEach
  void country() throws IOException {
    Reporting.clear(database);
    database.update("truncate draft");
    kolanda.keep(database);
    QuarkusMock.installMockForType(new FakeFinder(kolanda), Finder.class);
    GatewayStub.server().resetAll();
    for (String line : Files.readAllLines(Path.of("src/test/resources/console/gateway.txt"))) {
      String[] answer = line.split(" ", 2);
      GatewayStub.answers(answer[0], answer[1]);
    }
  }

  private void ask() {
    kolanda.ask(messages, sessions, answers, TASK, Instant.parse("2026-06-15T14:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console",
        "/console/sends",
        "/console/sends/new/who?draft=00000000-0000-0000-0000-000000000001&count=yes",
        "/console/sends/new/what?draft=00000000-0000-0000-0000-000000000001",
        "/console/sends/new/when?draft=00000000-0000-0000-0000-000000000001",
        "/console/sends/new/check?draft=00000000-0000-0000-0000-000000000001",
        "/console/surveys",
        "/console/surveys/import",
        "/console/surveys/task-1/results",
        "/console/surveys/task-1/answers",
        "/console/surveys/task-1/no-answer",
        "/console/surveys/task-1/close",
        "/console/inbox",
        "/console/inbox/c1",
        "/console/people",
        "/console/people?q=Bin",
        "/console/people/w000",
        "/console/facilities",
        "/console/dhis2",
        "/console/dhis2/new?survey=task-1"
      })
  void everyPageIsWholeInBothLanguagesAndNoWordOfAPersonBecomesATag(String path) {
    ask();
    for (String language : List.of("en", "fr")) {
      Response response = Browser.as("officer").cookie("lang", language).get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      Document page = Browser.parse(response);

      assertThat(page.select("html").attr("lang")).isEqualTo(language);
      assertThat(page.select("h1")).as("one h1").hasSize(1);
      assertThat(page.select("script:not([src]), [style], [onclick]")).isEmpty();
      assertThat(page.select("main script")).isEmpty();
      assertThat(page.select("input:not([type=hidden]), select, textarea:not([hidden])"))
          .as("every field has a name to call it by")
          .allMatch(
              field ->
                  field.hasAttr("aria-label")
                      || page.select("label").eachAttr("for").contains(field.id())
                      || field.parents().stream().anyMatch(p -> p.tagName().equals("label")));
      assertThat(page.text()).doesNotContain("NOT_FOUND", "{", "null");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/sends",
        "/console/people",
        "/console/people/w001",
        "/console/inbox",
        "/console/dhis2",
        "/console/surveys/task-1/answers",
        "/console/surveys/task-1/no-answer",
        "/console/downloads/surveys/task-1/answers.csv"
      })
  void aViewerSeesNoNames(String path) {
    ask();
    Response response = Browser.as("viewer").get(path);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(Browser.parse(response).select("h1").text())
        .isEqualTo("This page is not for your role");
    assertThat(response.asString()).doesNotContain("Worker 1");
  }

  @Test
  void showsAFunnelWhoseStepsFollowFromEachOther() {
    ask();
    Document page = Browser.page("officer", "/console/surveys/task-1/results");

    assertThat(page.select(".funnel b").eachText()).containsExactly("108", "84", "48", "24", "24");
    assertThat(page.select(".funnel .drop").eachText())
        .contains("24 not delivered, or not yet", "36 did not answer", "24 stopped here");
    assertThat(page.select("[aria-labelledby=q1] .bars li").eachText())
        .containsExactly("Yes1633 %", "No1633 %", "Not understood1633 %");
    assertThat(page.select("figure[data-plot=map] tbody tr").eachAttr("data-key"))
        .containsExactlyInAnyOrder("d0", "d1", "d2", "d3");
    assertThat(page.select("form[action$=/remind] button").text()).isEqualTo("Remind 36 people");
  }

  @Test
  void showsAViewerTheTotalsOfASurveyAndNobodysWords() {
    ask();
    Document page = Browser.page("viewer", "/console/surveys/task-1/results");

    assertThat(page.select(".funnel b").first().text()).isEqualTo("108");
    assertThat(page.text()).doesNotContain("maybe");
    assertThat(page.select("form[action$=/remind], .quotes, a[href*=downloads]")).isEmpty();
  }

  @Test
  void saysThatASurveyHasJustBegun() {
    Document page = Browser.page("officer", "/console/surveys/task-1/results");

    assertThat(page.select(".empty h3").text()).isEqualTo("It has just begun");
  }

  @Test
  void preparesAReminderForExactlyThoseWhoAreSilent() {
    ask();
    String there =
        Browser.as("officer")
            .post("/console/surveys/task-1/remind")
            .then()
            .statusCode(303)
            .extract()
            .header("Location");

    String draft = there.substring(there.lastIndexOf('=') + 1);
    Document who = Browser.page("officer", "/console/sends/new/who?draft=" + draft);
    assertThat(who.select(".rule").text()).contains("36 people");
    assertThat(
            Browser.page("officer", "/console/sends/new/what?draft=" + draft)
                .select("#f-text-en")
                .text())
        .contains("please answer our question");
    assertThat(database.one("select state from draft", row -> row.text(1))).hasValue("DRAFT");
  }

  @Test
  void givesTheAnswersAsAFile() {
    ask();
    Response csv = Browser.as("officer").get("/console/downloads/surveys/task-1/answers.csv");

    assertThat(csv.header("Content-Disposition")).contains("answers.csv");
    assertThat(csv.asString().lines().count()).isEqualTo(49);
    Browser.as("officer")
        .get("/console/downloads/surveys/task-1/answers.xlsx")
        .then()
        .statusCode(200)
        .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    Browser.as("officer")
        .get("/console/downloads/surveys/task-1/answers.exe")
        .then()
        .statusCode(404);
  }

  @Test
  void givesTheOutlinesOfTheDistricts() {
    Browser.as("viewer").get("/console/outlines").then().statusCode(200);
  }

  @Test
  void showsWhatOfAnExportIsUnderstoodBeforeItIsKept() {
    stub(
        "/api/workflow/flows/preview",
        """
        {"flows":[{"uuid":"f9","name":"Beds <b>now</b>","revision":1,"languages":["en"],
          "questions":[{"key":"beds","text":"How many beds?","kind":"number","categories":[]}]}],
         "problems":[{"flow":"Other","severity":"error","message":"call_webhook cannot run here"}]}""");

    Response preview =
        Browser.as("officer").multiPart("json", "{\"flows\":[]}").post("/console/surveys/import");
    Document page = Browser.parse(preview);

    assertThat(page.select("h2.said").text()).isEqualTo("Beds <b>now</b>");
    assertThat(page.select("tbody tr").text()).isEqualTo("How many beds? Number");
    assertThat(page.select(".rows").text()).contains("call_webhook cannot run here");
    assertThat(page.select("textarea[name=json]").text()).isEqualTo("{\"flows\":[]}");
    GatewayStub.server().verify(0, postRequestedFor(urlPathEqualTo("/api/workflow/flows")));
  }

  @Test
  void keepsTheTextOfAnExportThatIsNone() {
    GatewayStub.server()
        .stubFor(
            post(urlPathEqualTo("/api/workflow/flows/preview"))
                .willReturn(aResponse().withStatus(422)));

    Document page =
        Browser.parse(
            Browser.as("officer").multiPart("json", "{\"a\":1}").post("/console/surveys/import"));

    assertThat(page.select("[role=alert]").text()).contains("no RapidPro export");
    assertThat(page.select("textarea[name=json]").text()).isEqualTo("{\"a\":1}");
  }

  @Test
  void showsAConversationAndSendsAReplyOnce() {
    stub("/fhir/CommunicationRequest", "{\"resourceType\":\"CommunicationRequest\",\"id\":\"r\"}");
    GatewayStub.server()
        .stubFor(
            post(urlPathMatching("/api/messaging/inbox/.*/handled"))
                .willReturn(aResponse().withStatus(204)));
    Document page = Browser.page("officer", "/console/inbox/c1");
    assertThat(page.select(".bubble.in").first().ownText()).isEqualTo("2 <b>no</b>");

    Browser.as("officer")
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParam("text", "The technician comes on Friday")
        .formParam("key", page.select("[name=key]").val())
        .formParam("waiting", "m1")
        .post("/console/inbox/c1/reply")
        .then()
        .statusCode(303);

    GatewayStub.server()
        .verify(
            postRequestedFor(urlPathEqualTo("/fhir/CommunicationRequest"))
                .withRequestBody(matchingJsonPath("$.priority", equalTo("asap")))
                .withRequestBody(matchingJsonPath("$.recipient[0].identifier.value", equalTo("c1")))
                .withRequestBody(matchingJsonPath("$.groupIdentifier.value", equalTo("replies"))));
    GatewayStub.server()
        .verify(postRequestedFor(urlPathEqualTo("/api/messaging/inbox/m1/handled")));
  }

  @Test
  void asksTheRegistryInTheNameOfTheOfficial() {
    Browser.page("officer", "/console/people?district=d1");

    GatewayStub.server()
        .verify(
            getRequestedFor(urlPathEqualTo("/fhir/PractitionerRole"))
                .withQueryParam("location:below", equalTo("d1"))
                .withHeader(
                    "Authorization",
                    com.github.tomakehurst.wiremock.client.WireMock.containing("Bearer ")));
  }

  @Test
  void hidesNumbersUntilTheyAreAskedFor() {
    Response hidden = Browser.as("officer").get("/console/people/w000");
    assertThat(hidden.asString()).doesNotContain("+999700000142").contains("+999 ••• 0142");

    assertThat(Browser.as("officer").post("/console/people/w000/numbers").asString())
        .contains("+999700000142");
  }

  @Test
  void keepsAMapping() {
    String there =
        Browser.as("officer")
            .contentType("application/x-www-form-urlencoded; charset=utf-8")
            .formParam("name", "Cold chain")
            .formParam("survey", TASK)
            .formParam("dataSet", "DS1")
            .formParam("version", "0")
            .formParam("key-1", "works")
            .formParam("element-1", "FRIDGE")
            .formParam("rule-1", "LAST")
            .formParam("values-1", "Yes = true")
            .post("/console/dhis2/new")
            .then()
            .statusCode(303)
            .extract()
            .header("Location");

    Document page = Browser.page("officer", there.replaceAll("^https?://[^/]+", ""));
    assertThat(page.select("[name=element-1]").val()).isEqualTo("FRIDGE");
    assertThat(page.select("[name=values-1]").val()).isEqualTo("Yes = true");
    assertThat(page.select("#h-c").text()).isEqualTo("Connection");
  }

  private static void stub(String path, String json) {
    GatewayStub.server()
        .stubFor(
            post(urlPathEqualTo(path))
                .willReturn(
                    aResponse().withHeader("Content-Type", "application/json").withBody(json)));
  }
}
