package org.mhero.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.messaging.testing.Suite.as;
import static org.mhero.messaging.testing.Suite.completed;
import static org.mhero.messaging.testing.Suite.progress;
import static org.mhero.messaging.testing.Suite.until;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.FakeWorld;
import org.mhero.messaging.testing.Requests;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FakeWorld.class)
class SendTest {
  @Inject FhirStore store;
  @Inject FakeDirectory directory;
  @Inject Sql sql;

  private static void behave(String phone, String behaviour) {
    given()
        .contentType("application/json")
        .body("{\"behaviour\":\"" + behaviour + "\"}")
        .put("/simulator/api/handsets/" + phone + "/behaviour")
        .then()
        .statusCode(204);
  }

  private static List<String> got(String phone) {
    return given()
        .get("/simulator/api/handsets/" + phone + "/messages")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("messages.findAll { it.direction == 'got' }.text");
  }

  private Communication communication(String request, String addressee) {
    String id =
        sql.first(
                "select id::text as id from message where request = ? and addressee = ?",
                row -> row.text("id"),
                request,
                addressee)
            .orElseThrow();
    return store.get(Communication.class, id).orElseThrow();
  }

  @Test
  void everyWorkerOfAnAudienceHasAnOutcome() {
    for (int n = 0; n < 20; n++) {
      directory.add("aud-%02d".formatted(n), "Worker " + n, "en", "+99910000%03d".formatted(n));
    }
    directory.add("aud-20", "No Phone", "en");
    directory.add("aud-21", "Bad Phone", "en", "12");
    directory.add("aud-22", "Unreachable", "en", "+99910000922");
    behave("+99910000922", "fail");

    String id =
        store.create(Requests.saying("Hello @contact.first_name").to("Group/aud-").build()).id();

    JsonPath progress = completed(id);
    assertThat(progress.getInt("addressed")).isEqualTo(23);
    assertThat(progress.getInt("noPhone")).isEqualTo(2);
    assertThat(progress.getInt("delivered")).isEqualTo(20);
    assertThat(progress.getInt("failed")).isEqualTo(1);
    assertThat(progress.getInt("segments")).isEqualTo(21);
    assertThat(store.get(CommunicationRequest.class, id).orElseThrow().getStatus().toCode())
        .isEqualTo("completed");
    assertThat(communication(id, "Practitioner/aud-20").getStatus().toCode()).isEqualTo("not-done");
    assertThat(communication(id, "Practitioner/aud-22").getStatus().toCode()).isEqualTo("stopped");
    Communication delivered = communication(id, "Practitioner/aud-00");
    assertThat(delivered.getStatus().toCode()).isEqualTo("completed");
    assertThat(delivered.getRecipientFirstRep().getReference()).isEqualTo("Practitioner/aud-00");
    assertThat(delivered.getPayloadFirstRep().getContentStringType().getValue())
        .isEqualTo("Hello Worker");
    assertThat(delivered.getReceived()).isNotNull();
  }

  @Test
  void eachGetsTheTextInTheirLanguage() {
    directory.add("lang-1", "Awa Sow", "fr", "+99910100001");
    directory.add("lang-2", "John Doe", "en", "+99910100002");

    completed(
        store
            .create(
                Requests.saying("Hello @contact.name of @contact.district")
                    .french("Bonjour @contact.name de @contact.facility")
                    .to("Practitioner/lang-1")
                    .to("Practitioner/lang-2")
                    .build())
            .id());

    assertThat(got("+99910100001")).containsExactly("Bonjour Awa Sow de Tawa Clinic");
    assertThat(got("+99910100002")).containsExactly("Hello John Doe of Tawa");
  }

  @Test
  void reachesContainedPeopleAndSaysWhoIsUnknown() {
    CommunicationRequest request =
        Requests.saying("Hello @contact.name").to("#p").to("Practitioner/nobody").build();
    Practitioner jane = new Practitioner();
    jane.setId("p");
    jane.addName().setText("Jane Doe");
    jane.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+99910200001");
    request.addContained(jane);

    String id = store.create(request).id();

    JsonPath progress = completed(id);
    assertThat(progress.getInt("delivered")).isEqualTo(1);
    assertThat(progress.getInt("noPhone")).isEqualTo(1);
    assertThat(got("+99910200001")).containsExactly("Hello Jane Doe");
    assertThat(communication(id, "Practitioner/nobody").getStatusReason().getCoding())
        .anySatisfy(coding -> assertThat(coding.getCode()).isEqualTo("not-found"));
  }

  @Test
  void anAudienceThatIsGoneOrNotUnderstoodIsAnOutcomeToo() {
    String id =
        store.create(Requests.saying("Hello").to("Group/missing-1").to("Group/odd-1").build()).id();

    JsonPath progress = completed(id);
    assertThat(progress.getInt("addressed")).isEqualTo(2);
    assertThat(progress.getInt("noPhone")).isEqualTo(2);
  }

  @Test
  void waitsForItsTimeAndStopsWhenRevoked() {
    directory.add("wait-1", "Ama", "en", "+99910300001");
    Instant now = Instant.now();
    CommunicationRequest later =
        Requests.saying("Later")
            .to("Practitioner/wait-1")
            .between(
                Date.from(now.plus(1, ChronoUnit.HOURS)), Date.from(now.plus(2, ChronoUnit.HOURS)))
            .build();
    String id = store.create(later).id();
    String replacing =
        store.create(Requests.saying("Now").to("Practitioner/wait-1").replacing(id).build()).id();

    completed(replacing);

    assertThat(progress(id).getString("state")).isEqualTo("REVOKED");
    assertThat(progress(id).getInt("addressed")).isZero();
    assertThat(store.get(CommunicationRequest.class, id).orElseThrow().getStatus())
        .isEqualTo(CommunicationRequestStatus.REVOKED);
    assertThat(got("+99910300001")).containsExactly("Now");
  }

  @Test
  void whatIsTooLateIsNotSent() {
    directory.add("late-1", "Ama", "en", "+99910400001");
    Instant now = Instant.now();

    String id =
        store
            .create(
                Requests.saying("Yesterday")
                    .to("Practitioner/late-1")
                    .between(
                        Date.from(now.minus(2, ChronoUnit.DAYS)),
                        Date.from(now.minus(1, ChronoUnit.DAYS)))
                    .build())
            .id();

    assertThat(completed(id).getInt("expired")).isEqualTo(1);
    assertThat(got("+99910400001")).isEmpty();
  }

  @Test
  void sumsACampaign() {
    directory.add("camp-1", "Ama", "en", "+99910500001");
    directory.add("camp-2", "Kofi", "en");
    for (String worker : List.of("camp-1", "camp-2")) {
      completed(
          store
              .create(
                  Requests.saying("Hello")
                      .campaign("c-1")
                      .urgent()
                      .to("Practitioner/" + worker)
                      .build())
              .id());
    }

    JsonPath sums = as("viewer").get("/api/messaging/campaigns/c-1/progress").jsonPath();
    assertThat(sums.getInt("addressed")).isEqualTo(2);
    assertThat(sums.getInt("delivered")).isEqualTo(1);
    assertThat(sums.getInt("noPhone")).isEqualTo(1);
  }

  @Test
  void holdsOutWhileTheDirectoryIsAway() {
    directory.add("away-1", "Ama", "en", "+99910600001");
    directory.setAway(true);
    String id = store.create(Requests.saying("Hello").to("Group/away-").build()).id();
    until(
        () ->
            sql.first("select attempts from send where request = ?", r -> r.integer("attempts"), id)
                    .orElse(0)
                > 1);

    directory.setAway(false);

    assertThat(completed(id).getInt("delivered")).isEqualTo(1);
  }

  @Test
  void twoTextsToOnePersonKeepTheirOrder() {
    directory.add("order-1", "Ama", "en", "+99910700001");
    String last = "";
    for (int n = 1; n <= 12; n++) {
      last =
          store
              .create(Requests.saying("Text " + n).urgent().to("Practitioner/order-1").build())
              .id();
    }
    completed(last);
    until(() -> got("+99910700001").size() == 12);

    List<String> texts =
        sql.list(
            "select text from handset_message where phone = '+99910700001' order by seq",
            row -> row.text("text"));
    assertThat(texts)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 12).mapToObj(n -> "Text " + n).toList());
  }
}
