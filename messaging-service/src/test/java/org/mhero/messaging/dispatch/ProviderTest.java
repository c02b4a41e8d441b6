package org.mhero.messaging.dispatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.mhero.messaging.testing.Suite.as;
import static org.mhero.messaging.testing.Suite.until;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Communication;
import org.junit.jupiter.api.Test;
import org.mhero.event.MessageStatus;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.channel.DeliveryReport;
import org.mhero.messaging.channel.DeliveryReports;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.FakeWorld;
import org.mhero.messaging.testing.FakeWorld.Answer;
import org.mhero.messaging.testing.Requests;

/** The queue and a provider over HTTP that does everything providers do. */
@QuarkusTest
class ProviderTest {
  @Inject FhirStore store;
  @Inject FakeDirectory directory;
  @Inject DeliveryReports reports;
  @Inject Sql sql;

  private String send(String worker, String phone) {
    directory.add(worker, "Ama", "en", phone);
    return store
        .create(Requests.saying("Hello").urgent().to("Practitioner/" + worker).build())
        .id();
  }

  private String status(String request) {
    return sql.first(
            "select status || coalesce('/' || reason, '') as s from message where request = ?",
            row -> row.text("s"),
            request)
        .orElse("");
  }

  private String message(String request) {
    return sql.first(
            "select id::text as id from message where request = ?", row -> row.text("id"), request)
        .orElseThrow();
  }

  private static RequestSpecification provider() {
    return given().header("X-Channel-Secret", "hush");
  }

  private static long handOvers(String phone) {
    return FakeWorld.SENT.stream().filter(m -> phone.equals(m.get("to"))).count();
  }

  @Test
  void sendsAndMovesOnByReportsThatComeTwiceAndOutOfOrder() {
    String request = send("prov-1", "+88801000001");
    until(() -> status(request).equals("SENT"));
    String id = message(request);

    for (String told : List.of("delivered", "sent", "delivered", "failed")) {
      provider()
          .formParam("id", "p-" + id)
          .post("/channels/external/provider/" + told)
          .then()
          .statusCode(200);
    }

    assertThat(status(request)).isEqualTo("DELIVERED");
    Communication shown = store.get(Communication.class, id).orElseThrow();
    assertThat(shown.getIdentifierFirstRep().getValue()).isEqualTo("p-" + id);
    assertThat(shown.getMeta().getVersionId()).isEqualTo("3");
  }

  @Test
  void matchesReportsByOurOwnIdToo() {
    String request = send("prov-2", "+88801000002");
    until(() -> status(request).equals("SENT"));

    provider()
        .queryParam("id", message(request))
        .get("/channels/external/provider/failed")
        .then()
        .statusCode(200);

    assertThat(status(request)).isEqualTo("FAILED/undeliverable");
  }

  @Test
  void keepsAReportThatOvertakesTheAnswer() {
    FakeWorld.ANSWERS.put(
        "+88801000003",
        handedOver -> {
          reports.received(
              "provider",
              List.of(DeliveryReport.of("early-1", MessageStatus.DELIVERED, Instant.now())));
          return new Answer(200, "{\"id\":\"early-1\"}");
        });

    String request = send("prov-3", "+88801000003");

    until(() -> status(request).equals("DELIVERED"));
  }

  @Test
  void triesAgainUntilTheProviderTakesIt() {
    AtomicInteger tries = new AtomicInteger();
    FakeWorld.ANSWERS.put(
        "+88801000004",
        handedOver ->
            switch (tries.incrementAndGet()) {
              case 1 -> new Answer(429, "slower");
              case 2 -> new Answer(503, "");
              default -> new Answer(200, "{}");
            });

    String request = send("prov-4", "+88801000004");

    until(() -> status(request).equals("SENT"));
    assertThat(handOvers("+88801000004")).isEqualTo(3);
  }

  @Test
  void aRefusedMessageFailsAtOnce() {
    FakeWorld.ANSWERS.put("+88801000005", handedOver -> new Answer(400, "bad number"));

    String request = send("prov-5", "+88801000005");

    until(() -> status(request).equals("FAILED/rejected"));
    assertThat(handOvers("+88801000005")).isEqualTo(1);
  }

  @Test
  void whatWasNotAnsweredIsNotSentAgain() {
    FakeWorld.ANSWERS.put("+88801000006", handedOver -> null);

    String request = send("prov-6", "+88801000006");

    until(() -> status(request).equals("FAILED/unknown-outcome"));
    assertThat(handOvers("+88801000006")).isEqualTo(1);
  }

  @Test
  void whatWasNotAnsweredIsSettledByAReport() {
    FakeWorld.ANSWERS.put("+88801000007", handedOver -> null);
    String request = send("prov-7", "+88801000007");
    until(() -> status(request).equals("SUBMITTED") || status(request).startsWith("FAILED"));

    provider()
        .formParam("uuid", message(request))
        .post("/channels/external/provider/delivered")
        .then()
        .statusCode(200);

    assertThat(status(request)).isEqualTo("DELIVERED");
  }

  @Test
  void kannelReportsByItsStates() {
    FakeWorld.ANSWERS.put("+88802000001", m -> new Answer(202, "0: Accepted for delivery"));
    String request = send("prov-8", "+88802000001");
    until(() -> status(request).equals("SENT"));

    for (int state : new int[] {8, 1}) {
      given()
          .queryParam("id", message(request))
          .queryParam("status", state)
          .queryParam("secret", "hush")
          .get("/channels/kannel/box/status")
          .then()
          .statusCode(200)
          .body(emptyString());
    }

    assertThat(status(request)).isEqualTo("DELIVERED");
  }

  @Test
  void letsNobodyInWithoutTheSecret() {
    given()
        .formParam("id", "x")
        .post("/channels/external/provider/delivered")
        .then()
        .statusCode(401);
    given()
        .header("X-Channel-Secret", "guess")
        .formParam("id", "x")
        .post("/channels/external/provider/delivered")
        .then()
        .statusCode(401);
    given()
        .queryParam("secret", "hush")
        .get("/channels/kannel/provider/status")
        .then()
        .statusCode(404);
  }

  @Test
  void saysWhatIsWrongWithACallback() {
    provider()
        .formParam("text", "x")
        .post("/channels/external/provider/receive")
        .then()
        .statusCode(400);
    provider()
        .formParam("from", "+88801000009")
        .formParam("date", "yesterday")
        .post("/channels/external/provider/receive")
        .then()
        .statusCode(400);
    provider().post("/channels/external/provider/exploded").then().statusCode(404);
  }

  @Test
  void listsTheChannels() {
    List<Map<String, Object>> lines =
        as("officer").get("/api/messaging/channels").jsonPath().getList("");

    assertThat(lines)
        .extracting(line -> line.get("name"))
        .contains("provider", "closed", "box", "simulator");
    assertThat(lines)
        .filteredOn(line -> line.get("name").equals("closed"))
        .allSatisfy(line -> assertThat(line).containsEntry("state", "CLOSED"));
    as("viewer").get("/api/messaging/channels").then().statusCode(403);
  }
}
