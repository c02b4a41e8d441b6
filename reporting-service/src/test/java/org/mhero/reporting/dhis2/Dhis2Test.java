package org.mhero.reporting.dhis2;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.hl7.fhir.r4.model.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.reporting.Story;
import org.mhero.reporting.console.GatewayStub;
import org.mhero.reporting.store.Database;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(Dhis2Stub.class)
class Dhis2Test {
  private static final String API = "/api/reporting/dhis2";
  private static final String MAPPING =
      """
      {"name":"Stock","survey":"c","dataSet":"DS_STOCK","items":[
        {"question":"amox","dataElement":"STK_AMOX","rule":"SUM"},
        {"question":"ors","dataElement":"STK_ORS","rule":"LAST"},
        {"question":"out","dataElement":"STK_OUT","rule":"LAST","values":{"Yes":"true","No":"false"}}]}""";

  /** The answers of the story fall into this week. */
  private static final String WEEK = "2026W25";

  @Inject Story story;
  @Inject Database database;
  @Inject FhirStore store;

  @BeforeEach
  void tell() {
    Dhis2Stub.reset();
    GatewayStub.server().resetAll();
    database.update("truncate dhis2_mapping cascade");
    story
        .clear()
        .place("north", "North", "district", null)
        .place("hf-n", "Some other spelling", "facility", "north")
        .place("hf-s", "SOUTH clinic", "facility", "north")
        .place("hf-x", "Old Clinic", "facility", "north")
        .place("hf-u", "Nowhere Clinic", "facility", "north")
        .worker("amina", "Amina", "nurse", "hf-n", "north")
        .worker("ben", "Ben", "nurse", "hf-n", "north")
        .worker("chao", "Chao", "nurse", "hf-s", "north")
        .worker("dina", "Dina", "nurse", "hf-x", "north")
        .worker("eli", "Eli", "nurse", "hf-u", "north")
        .answer("amina", "amox", "40", "Has number", 1)
        .answer("ben", "amox", "2", "Has number", 2)
        .answer("amina", "ors", "7", "Has number", 3)
        .answer("chao", "amox", "5", "Has number", 4)
        .answer("chao", "out", "no", "No", 5);
    database.update(
        "update place set identifiers = '[{\"type\":{\"coding\":[{\"code\":\"dhis2Id\"}]},"
            + "\"value\":\"ouNorth0001\"}]' where id = 'hf-n'");
  }

  @Test
  void showsTheExactValuesAndWhatIsHeldBack() {
    story
        .answer("dina", "amox", "9", "Has number", 6)
        .answer("eli", "amox", "9", "Has number", 6)
        .answer("chao", "ors", "0", "Has number", 7)
        .answer("ben", "out", "maybe", "Maybe", 8);

    post(mapping(), "/preview?period=" + WEEK)
        .statusCode(200)
        .body("period.first", equalTo("2026-06-15"))
        .body("ready", equalTo(4))
        .body(
            "values.findAll { it.problem == null }.collect { it.orgUnit + '/' + it.dataElement + '=' + it.value }",
            containsInAnyOrder(
                "ouNorth0001/STK_AMOX=42",
                "ouNorth0001/STK_ORS=7",
                "ouSouth0001/STK_AMOX=5",
                "ouSouth0001/STK_OUT=false"))
        .body(
            "values.findAll { it.problem != null }.problem",
            containsInAnyOrder("CLOSED", "UNMATCHED", "ZERO_DROPPED", "NO_VALUE"));
  }

  @Test
  void sendsValuesAndRepeatsWithoutDoubling() {
    String mapping = mapping();
    String run = push(mapping, "");

    ended(run, "DONE").body("accepted", equalTo(4)).body("refused", equalTo(0));
    assertThat(Dhis2Stub.stored())
        .isEqualTo(
            Map.of(
                "STK_AMOX/2026W25/ouNorth0001", "42",
                "STK_ORS/2026W25/ouNorth0001", "7",
                "STK_AMOX/2026W25/ouSouth0001", "5",
                "STK_OUT/2026W25/ouSouth0001", "false"));

    story.answer("ben", "amox", "3", "Has number", 20);
    String again =
        as("officer")
            .post(API + "/runs/" + run + "/repeat")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    ended(again, "DONE").body("accepted", equalTo(4));
    assertThat(Dhis2Stub.stored()).containsEntry("STK_AMOX/2026W25/ouNorth0001", "43");
    as("officer").get(API + "/runs?mapping=" + mapping).then().body("", hasSize(2));
  }

  @Test
  void keepsWhatWasStoredWhenAValueIsRefused() {
    Dhis2Stub.refuse("STK_ORS");
    String run = push(mapping(), "");

    ended(run, "PARTLY").body("accepted", equalTo(3)).body("refused", equalTo(1));
    as("officer")
        .get(API + "/runs/" + run + "/refusals")
        .then()
        .body("dataElement", contains("STK_ORS"))
        .body("value", contains("7"))
        .body("code", contains("E7633"))
        .body("whose", contains("MAPPING"));
    assertThat(Dhis2Stub.stored()).hasSize(3);
  }

  @Test
  void triesAgainWhenDhis2HasABadDay() {
    Dhis2Stub.badDay(503, 0, 502);
    String run = push(mapping(), "");

    ended(run, "DONE").body("accepted", equalTo(4));
  }

  @Test
  void parksWhatFailsForGood() {
    Dhis2Stub.badDay(503, 503, 503, 503, 503, 503);
    String run = push(mapping(), "");

    ended(run, "FAILED").body("accepted", equalTo(0)).body("refused", equalTo(4));
    as("officer")
        .get(API + "/runs/" + run + "/refusals")
        .then()
        .body("message[0]", containsString("Given up after 3 attempts"));
  }

  @Test
  void stopsAtAClosedDoor() {
    Dhis2Stub.badDay(302);
    String run = push(mapping(), "");

    ended(run, "FAILED").body("problem", containsString("does not let this account in"));
    assertThat(Dhis2Stub.stored()).isEmpty();
  }

  @Test
  void aTrialStoresNothing() {
    long before = reports();
    String run = push(mapping(), "&trial=true");

    ended(run, "DONE").body("trial", equalTo(true)).body("accepted", equalTo(4));
    assertThat(Dhis2Stub.stored()).isEmpty();
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void saysTheSameInFhirAndAdx() {
    long before = reports();
    String mapping = mapping();
    push(mapping, "");

    assertThat(store.get(Measure.class, mapping)).isPresent();
    as("viewer").get("/fhir/MeasureReport?measure=Measure/" + mapping).then().statusCode(200);
    as("viewer")
        .get("/fhir/Measure/" + mapping)
        .then()
        .statusCode(200)
        .body("group.code.coding.code.flatten()", contains("STK_AMOX", "STK_ORS", "STK_OUT"));
    assertThat(reports()).isEqualTo(before + 2);
    as("officer")
        .get(API + "/mappings/" + mapping + "/adx?period=" + WEEK)
        .then()
        .statusCode(200)
        .body("adx.group.size()", equalTo(2))
        .body("adx.group[0].@orgUnit", equalTo("MFL-1001"))
        .body("adx.group[0].@period", equalTo("2026-06-15/P7D"))
        .body("adx.group[0].dataValue[0].@value", equalTo("42"))
        .body("adx.group[1].dataValue[1].@value", equalTo("0"));
    as("officer")
        .get(API + "/mappings/" + mapping + "/measure-reports?period=" + WEEK)
        .then()
        .body(
            "entry.resource.subject.reference",
            containsInAnyOrder("Location/hf-n", "Location/hf-s"));
  }

  private long reports() {
    return database
        .one("select count(*) from fhir_current where type = 'MeasureReport'", row -> row.number(1))
        .orElse(0L);
  }

  @Test
  void refusesMappingsAndPeriodsThatCannotBe() {
    as("officer")
        .contentType("application/json")
        .body("{\"name\":\"x\",\"survey\":\"c\",\"dataSet\":\"DS\",\"items\":[]}")
        .post(API + "/mappings")
        .then()
        .statusCode(400);
    as("officer")
        .contentType("application/json")
        .body(
            """
            {"name":"x","survey":"c","dataSet":"DS","items":[
              {"question":"q","dataElement":"E","rule":"COUNT_CATEGORY"}]}""")
        .post(API + "/mappings")
        .then()
        .statusCode(422);
    String mapping = mapping();
    post(mapping, "/preview?period=202606").statusCode(400);
    post(mapping, "/push?period=2026W01").statusCode(409);
    as("viewer").get(API + "/mappings").then().statusCode(403);
  }

  @Test
  void aChangeNeedsTheVersionThatWasRead() {
    String mapping = mapping();
    String changed = MAPPING.replace("\"Stock\"", "\"Stock 2\",\"version\":1");

    as("officer")
        .contentType("application/json")
        .body(changed)
        .put(API + "/mappings/" + mapping)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("name", equalTo("Stock 2"));
    as("officer")
        .contentType("application/json")
        .body(changed)
        .put(API + "/mappings/" + mapping)
        .then()
        .statusCode(409);
  }

  private static String mapping() {
    return as("officer")
        .contentType("application/json")
        .body(MAPPING)
        .post(API + "/mappings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String push(String mapping, String more) {
    return post(mapping, "/push?period=" + WEEK + more).statusCode(202).extract().path("id");
  }

  private static ValidatableResponse post(String mapping, String what) {
    return as("officer").post(API + "/mappings/" + mapping + what).then();
  }

  private static ValidatableResponse ended(String run, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !as("officer").get(API + "/runs/" + run).path("state").equals("RUNNING"));
    return as("officer").get(API + "/runs/" + run).then().body("state", equalTo(state));
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.user(role + "-of-test", role));
  }
}
