package org.mhero.reporting.console.send;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.reporting.Reporting;
import org.mhero.reporting.console.Browser;
import org.mhero.reporting.console.GatewayStub;
import org.mhero.reporting.console.Kolanda;
import org.mhero.reporting.console.audience.FakeFinder;
import org.mhero.reporting.console.audience.Finder;
import org.mhero.reporting.fact.MessageFacts;
import org.mhero.reporting.store.Database;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
class SendPagesTest {
  @Inject Database database;
  @Inject MessageFacts facts;
  @Inject org.mhero.reporting.console.draft.PlannedSendsJob job;

  private final Kolanda kolanda = new Kolanda();
  private final String draft = UUID.randomUUID().toString();

  @BeforeEach
  void country() {
    Reporting.clear(database);
    database.update("truncate draft");
    kolanda.keep(database);
    QuarkusMock.installMockForType(new FakeFinder(kolanda), Finder.class);
    GatewayStub.server().resetAll();
    GatewayStub.answers("/api/messaging/opt-outs", "[\"w003\"]");
    GatewayStub.answers("/api/messaging/inbox", "{\"messages\":[]}");
    GatewayStub.answers(
        "/api/workflow/flows",
        "{\"flows\":[{\"uuid\":\"flow-1\",\"name\":\"Cold chain\",\"revision\":1,\"questions\":[]}]}");
    GatewayStub.answers(
        "/api/workflow/flows/flow-1",
        "{\"uuid\":\"flow-1\",\"name\":\"Cold chain\",\"revision\":1,\"questions\":[]}");
    GatewayStub.answers("/fhir/CodeSystem", codes());
    GatewayStub.answers("/fhir/Location", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}");
    stored("CommunicationRequest", "cr-1");
    stored("Task", "task-1");
    GatewayStub.server()
        .stubFor(
            put(urlPathMatching("/fhir/Group/.*"))
                .willReturn(json("{\"resourceType\":\"Group\",\"id\":\"g\"}")));
  }

  private static String codes() {
    return """
        {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"CodeSystem",
         "url":"x","status":"active","content":"complete","concept":[
          {"code":"nurse","display":"Nurse"},{"code":"midwife","display":"Midwife"}]}}]}""";
  }

  private static void stored(String type, String id) {
    GatewayStub.server()
        .stubFor(
            post(urlPathEqualTo("/fhir/" + type))
                .willReturn(
                    json("{\"resourceType\":\"%s\",\"id\":\"%s\"}".formatted(type, id))
                        .withStatus(201)));
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(
      String body) {
    return aResponse().withHeader("Content-Type", "application/fhir+json").withBody(body);
  }

  private Response step(String step, Map<String, String> form) {
    return Browser.as("officer")
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form)
        .post("/console/sends/new/" + step + "?draft=" + draft);
  }

  private Document page(String step) {
    return Browser.page("officer", "/console/sends/new/" + step + "?draft=" + draft);
  }

  private void write() {
    step("who", Map.of("fit-cadre", "nurse", "do", "next")).then().statusCode(303);
    step(
            "what",
            Map.of("kind", "message", "text-en", "Count your <b>doses</b>", "text-fr", "Comptez"))
        .then()
        .statusCode(303);
    step("when", Map.of("when", "now")).then().statusCode(303);
  }

  @Test
  void countsWhomTheFiltersFindAndWhoIsLeftOut() {
    step("who", Map.of("fit-cadre", "nurse", "do", "add")).then().statusCode(303);

    Document count = Browser.page("officer", "/console/sends/new/count?draft=" + draft);

    assertThat(count.select(".figure").text()).isEqualTo("35 people");
    assertThat(count.select(".sum").text())
        .isEqualTo("Fit the filters 40 No phone number − 4 Asked to stop − 1");
    assertThat(page("who").select(".chip").text()).isEqualTo("Nurse");
  }

  @Test
  void showsTheCountWithoutAScriptToo() {
    Document page = Browser.page("officer", "/console/sends/new/who?count=yes&draft=" + draft);

    assertThat(page.select("aside .figure").text()).isEqualTo("107 people");
  }

  @Test
  void neverTurnsANameIntoATag() {
    Response response = Browser.as("officer").get("/console/sends/new/count?draft=" + draft);

    assertThat(response.asString()).contains("Bintu &lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void takesAFilterAwayAgain() {
    step("who", Map.of("fit-cadre", "nurse", "leave-cadre", "midwife", "do", "add"));
    assertThat(page("who").select(".chip").eachText()).containsExactly("Nurse", "Midwife");

    step("who", Map.of("remove", "+cadre:nurse")).then().statusCode(303);

    assertThat(page("who").select(".chip").eachText()).containsExactly("Midwife");
  }

  @Test
  void keepsWhatWasWrittenWhenSomethingIsMissing() {
    step("what", Map.of("kind", "message", "title", "June", "text-en", " ")).then().statusCode(303);

    Document page = Browser.page("officer", "/console/sends/new/what?missing=text&draft=" + draft);

    assertThat(page.select("[role=alert]").text()).contains("Write a text");
    assertThat(page.select("#f-title").val()).isEqualTo("June");
  }

  @Test
  void refusesATimeThatHasPassed() {
    String there =
        step("when", Map.of("when", "later", "day", "2020-01-01", "hour", "09:00"))
            .header("Location");

    assertThat(there).contains("/when?missing=");
    assertThat(page("when").select("[name=when][value=later]").hasAttr("checked")).isTrue();
  }

  @Test
  void handsOverOnceHoweverOftenTheButtonIsPressed() {
    write();
    assertThat(page("check").select(".go-bar .primary").text()).isEqualTo("Send to 35 people");

    step("check", Map.of()).then().statusCode(303);
    step("check", Map.of()).then().statusCode(303);

    GatewayStub.server()
        .verify(
            1,
            postRequestedFor(urlPathEqualTo("/fhir/CommunicationRequest"))
                .withRequestBody(matchingJsonPath("$.groupIdentifier.value", equal(draft)))
                .withRequestBody(
                    matchingJsonPath(
                        "$.payload[0].contentAttachment.title", equal("Count your <b>doses</b>")))
                .withRequestBody(
                    matchingJsonPath("$.recipient[0].reference", equal("Group/" + draft))));
    GatewayStub.server().verify(1, putRequestedFor(urlPathEqualTo("/fhir/Group/" + draft)));
    assertThat(state()).isEqualTo("SENT");
  }

  private static com.github.tomakehurst.wiremock.matching.StringValuePattern equal(String value) {
    return com.github.tomakehurst.wiremock.client.WireMock.equalTo(value);
  }

  private String state() {
    return database
        .one("select state from draft where id = ?::uuid", row -> row.text(1), draft)
        .orElse("none");
  }

  @Test
  void losesNothingWhenMessagingIsAway() {
    write();
    GatewayStub.server()
        .stubFor(
            post(urlPathEqualTo("/fhir/CommunicationRequest"))
                .willReturn(aResponse().withStatus(503)));

    String there = step("check", Map.of()).header("Location");
    assertThat(state()).isEqualTo("PLANNED");
    assertThat(Browser.page("officer", there).select(".badge").first().text())
        .isEqualTo("Being handed over");

    stored("CommunicationRequest", "cr-1");
    database.update("update draft set send_at = now() - interval '1 second'");
    job.run();
    assertThat(state()).isEqualTo("SENT");
  }

  @Test
  void givesARefusedSendBackWithTheReason() {
    write();
    GatewayStub.server()
        .stubFor(
            post(urlPathEqualTo("/fhir/CommunicationRequest"))
                .willReturn(aResponse().withStatus(422)));

    step("check", Map.of()).then().statusCode(303);

    assertThat(state()).isEqualTo("DRAFT");
    assertThat(page("who").select(".came-back").text()).contains("came back");
  }

  @Test
  void startsASurvey() {
    step("who", Map.of("fit-cadre", "nurse", "do", "next")).then().statusCode(303);
    step("what", Map.of("kind", "survey", "flow", "flow-1")).then().statusCode(303);
    step("when", Map.of("when", "now", "closes-day", "2999-01-01")).then().statusCode(303);
    assertThat(page("check").select(".go-bar .primary").text()).isEqualTo("Start with 35 people");

    step("check", Map.of()).then().statusCode(303);

    GatewayStub.server()
        .verify(
            postRequestedFor(urlPathEqualTo("/fhir/Task"))
                .withRequestBody(
                    matchingJsonPath(
                        "$.input[0].valueCanonical",
                        equal("https://mhero.org/fhir/Questionnaire/flow-1"))));
  }

  /** An officer writes to everybody, who are more than the limit of 100. */
  private void askForApproval() {
    step("what", Map.of("kind", "message", "text-en", "Payday moves")).then().statusCode(303);
    assertThat(page("check").select(".go-bar .primary").text()).isEqualTo("Ask for approval");
    step("check", Map.of("note", "For June")).then().statusCode(303);
    assertThat(state()).isEqualTo("ASKED");
    GatewayStub.server().verify(0, postRequestedFor(urlPathEqualTo("/fhir/CommunicationRequest")));
  }

  private static io.restassured.specification.RequestSpecification manager(String name) {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(org.mhero.test.oidc.Tokens.user(name, "manager"))
        .redirects()
        .follow(false)
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded; charset=utf-8");
  }

  @Test
  void letsAManagerDecideOnASendOfSomebodyElse() {
    askForApproval();
    Document page = Browser.parse(manager("Elias Dombara").get("/console/sends/" + draft));
    assertThat(page.select("[name=decision]").eachAttr("value")).containsExactly("back", "approve");

    manager("Elias Dombara")
        .formParam("decision", "approve")
        .post("/console/sends/" + draft + "/decision")
        .then()
        .statusCode(303);

    assertThat(state()).isEqualTo("SENT");
    GatewayStub.server().verify(1, postRequestedFor(urlPathEqualTo("/fhir/CommunicationRequest")));
  }

  @Test
  void letsNobodyDecideOnAnOwnSendNorAnOfficerOnAny() {
    askForApproval();

    manager("Amina Test")
        .formParam("decision", "approve")
        .post("/console/sends/" + draft + "/decision")
        .then()
        .statusCode(403);
    Browser.as("officer")
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParam("decision", "approve")
        .post("/console/sends/" + draft + "/decision")
        .then()
        .statusCode(403);

    assertThat(state()).isEqualTo("ASKED");
    GatewayStub.server().verify(0, postRequestedFor(urlPathEqualTo("/fhir/CommunicationRequest")));
  }

  @Test
  void sendsBackWithAReasonOnly() {
    askForApproval();
    manager("Elias Dombara")
        .formParam("decision", "back")
        .formParam("reason", " ")
        .post("/console/sends/" + draft + "/decision");
    assertThat(state()).isEqualTo("ASKED");

    manager("Elias Dombara")
        .formParam("decision", "back")
        .formParam("reason", "Leave out staff on leave")
        .post("/console/sends/" + draft + "/decision");

    assertThat(state()).isEqualTo("DRAFT");
    assertThat(Browser.page("officer", "/console").select(".waits").text())
        .contains("Leave out staff on leave");
  }

  @Test
  void plansASendAndStopsItBeforeItsTime() {
    write();
    step("when", Map.of("when", "later", "day", "2999-01-01", "hour", "09:00")).header("Location");
    java.time.LocalDate soon = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3);
    step("when", Map.of("when", "later", "day", soon.toString(), "hour", "09:00"))
        .then()
        .statusCode(303);
    step("check", Map.of()).then().statusCode(303);
    assertThat(state()).isEqualTo("PLANNED");
    job.run();
    assertThat(state()).isEqualTo("PLANNED");

    Document question = Browser.page("officer", "/console/sends/" + draft + "/stop");
    assertThat(question.select("form").text()).contains("35 people will not get it");
    Browser.as("officer").post("/console/sends/" + draft + "/stop").then().statusCode(303);

    assertThat(state()).isEqualTo("STOPPED");
    GatewayStub.server().verify(0, postRequestedFor(urlPathEqualTo("/fhir/CommunicationRequest")));
  }

  @Test
  void showsADraftToItsOwnerOnly() {
    write();

    Browser.as("manager").get("/console/sends/new/who?draft=" + draft).then().statusCode(200);
    io.restassured.RestAssured.given()
        .auth()
        .oauth2(org.mhero.test.oidc.Tokens.user("Somebody Else", "officer"))
        .get("/console/sends/new/who?draft=" + draft)
        .then()
        .statusCode(403);
    Browser.as("viewer").get("/console/sends").then().statusCode(403);
  }

  @Test
  void showsWhatBecameOfEverybody() {
    write();
    step("check", Map.of());
    kolanda.play(facts, draft, Instant.parse("2026-06-18T09:00:00Z"));

    Document page = Browser.page("officer", "/console/sends/" + draft);

    assertThat(page.select("#h-p").text()).isEqualTo("96 of 108 have left (89 %)");
    assertThat(page.select(".outcomes dd b").eachText())
        .containsExactly("84", "0", "12", "12", "12");
    assertThat(page.select(".tabs a").eachText())
        .containsExactly(
            "All 120", "Delivered 84", "Waiting 12", "Not delivered 12", "Left out 12");
    assertThat(page.select("tbody tr")).hasSize(25);
    assertThat(page.html()).doesNotContain("<script>alert");
    assertThat(Browser.page("officer", "/console/sends").select(".rows").text())
        .contains("84 of 108 delivered (78 %)");
  }

  @Test
  void asksTheScriptToComeBackOnlyWhileItRuns() {
    write();
    step("check", Map.of());
    Browser.as("officer").get("/console/sends/" + draft + "/progress").then().statusCode(200);
    kolanda.play(facts, draft, Instant.parse("2026-06-18T09:00:00Z"));
    Browser.as("officer").get("/console/sends/" + draft + "/progress").then().statusCode(200);

    facts.accept(kolanda.delivered(draft, Instant.parse("2026-06-18T10:00:00Z")));

    Browser.as("officer").get("/console/sends/" + draft + "/progress").then().statusCode(286);
  }
}
