package org.mhero.messaging.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.messaging.testing.Suite.as;
import static org.mhero.messaging.testing.Suite.completed;
import static org.mhero.messaging.testing.Suite.until;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hl7.fhir.r4.model.Communication;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.FakeWorld;
import org.mhero.messaging.testing.Requests;
import org.mhero.test.kafka.KafkaResource;

@QuarkusTest
class InboundTest {
  @Inject FhirStore store;
  @Inject FakeDirectory directory;
  @Inject Sql sql;

  private static void write(String phone, String text, String id) {
    given()
        .header("X-Channel-Secret", "hush")
        .formParam("from", phone)
        .formParam("text", text)
        .formParam("id", id)
        .post("/channels/external/provider/receive")
        .then()
        .statusCode(200);
  }

  private String contact(String phone) {
    return sql.first(
            "select id::text as id from contact where phone = ?", row -> row.text("id"), phone)
        .orElseThrow();
  }

  private List<Map<String, String>> inbox(String contact, String box) {
    return as("officer")
        .get("/api/messaging/inbox?box=" + box)
        .jsonPath()
        .getList("messages.findAll { it.contact == '" + contact + "' }");
  }

  private static List<String> got(String phone) {
    return given()
        .get("/simulator/api/handsets/" + phone + "/messages")
        .jsonPath()
        .getList("messages.findAll { it.direction == 'got' }.text");
  }

  private static void handsetWrites(String phone, String text) {
    given()
        .contentType("application/json")
        .body(Map.of("text", text, "id", UUID.randomUUID().toString()))
        .post("/simulator/api/handsets/" + phone + "/messages")
        .then()
        .statusCode(202);
  }

  @Test
  void anAnswerIsStoredOnceUnderTheMessageItAnswers() {
    directory.add("in-1", "Ama", "en", "+99940000001");
    FakeWorld.OWNERS.put("+99940000001", List.of("in-1"));
    String request = store.create(Requests.saying("Beds?").to("Practitioner/in-1").build()).id();
    completed(request);

    write("+999 40 000 001", "5", "mo-1");
    write("+99940000001", "5", "mo-1");

    String contact = contact("+99940000001");
    List<Map<String, String>> messages = inbox(contact, "unanswered");
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).containsEntry("text", "5").containsEntry("practitioner", "in-1");
    Communication stored = store.get(Communication.class, messages.get(0).get("id")).orElseThrow();
    assertThat(stored.getBasedOnFirstRep().getReference())
        .isEqualTo("CommunicationRequest/" + request);
    assertThat(stored.getInResponseToFirstRep().getReference()).startsWith("Communication/");
    assertThat(stored.getSender().getReference()).isEqualTo("Practitioner/in-1");
    assertThat(told(messages.get(0).get("id")))
        .singleElement()
        .asString()
        .contains("\"practitioner\":\"in-1\"")
        .doesNotContain("40000001");
  }

  @Test
  void withoutAnIdTheSameTextAtTheSameTimeIsOneMessage() {
    write("+99940000002", "hello", "");
    write("+99940000002", "hello", "");
    write("+99940000002", "hello?", "");

    assertThat(inbox(contact("+99940000002"), "all")).hasSize(2);
  }

  @Test
  void aSharedNumberAnswersAsTheOneWrittenTo() {
    directory.add("share-a", "Ama", "en", "+99940000003");
    FakeWorld.OWNERS.put("+99940000003", List.of("share-a", "share-b"));
    write("+99940000003", "who is this", "mo-s1");
    completed(store.create(Requests.saying("Hi Ama").to("Practitioner/share-a").build()).id());
    write("+99940000003", "it is me", "mo-s2");

    List<Map<String, String>> messages = inbox(contact("+99940000003"), "all");

    assertThat(messages.get(0)).containsEntry("practitioner", "share-a");
    assertThat(messages.get(1)).doesNotContainKey("practitioner");
  }

  @Test
  void stopIsObeyedOnEveryPathAndStartUndoesIt() {
    directory.add("stop-1", "Awa", "fr-CD", "+99940000004");
    FakeWorld.OWNERS.put("+99940000004", List.of("stop-1"));
    completed(store.create(Requests.saying("Hello").to("Practitioner/stop-1").build()).id());

    handsetWrites("+99940000004", "Stop.");

    until(() -> got("+99940000004").size() == 2);
    assertThat(got("+99940000004").get(1)).contains("REPRENDRE");
    String contact = contact("+99940000004");
    assertThat(
            as("officer")
                .get("/api/messaging/opt-outs?practitioner=stop-1,other")
                .jsonPath()
                .getList(""))
        .containsExactly("stop-1");
    assertThat(inbox(contact, "unanswered")).isEmpty();
    String direct = store.create(Requests.saying("A").to("Practitioner/stop-1").build()).id();
    String group = store.create(Requests.saying("B").to("Group/stop-").build()).id();
    String known = store.create(Requests.saying("C").urgent().toContact(contact).build()).id();
    for (String request : List.of(direct, group, known)) {
      assertThat(completed(request).getInt("optedOut")).isEqualTo(1);
    }

    handsetWrites("+99940000004", "reprendre");

    until(() -> got("+99940000004").size() == 3);
    completed(store.create(Requests.saying("D").to("Practitioner/stop-1").build()).id());
    assertThat(got("+99940000004").subList(3, 4)).containsExactly("D");
  }

  @Test
  void stopTakesOutWhatIsQueued() {
    directory.add("queued-1", "Ama", "en", "+88801400005");
    FakeWorld.ANSWERS.put("+88801400005", m -> new FakeWorld.Answer(503, ""));
    String request =
        store.create(Requests.saying("Hello").to("Practitioner/queued-1").build()).id();
    until(() -> FakeWorld.SENT.stream().anyMatch(m -> "+88801400005".equals(m.get("to"))));

    as("officer")
        .put("/api/messaging/contacts/" + contact("+88801400005") + "/opt-out")
        .then()
        .statusCode(204);

    assertThat(completed(request).getInt("optedOut")).isEqualTo(1);
    assertThat(
            as("officer")
                .get("/api/messaging/opt-outs?practitioner=queued-1")
                .jsonPath()
                .getList(""))
        .containsExactly("queued-1");
    as("officer")
        .delete("/api/messaging/contacts/" + contact("+88801400005") + "/opt-out")
        .then()
        .statusCode(204);
  }

  @Test
  void aReplyTakesAMessageOutOfTheUnansweredBoxAndABroadcastDoesNot() {
    directory.add("help-1", "Ama", "en", "+99940000006");
    FakeWorld.OWNERS.put("+99940000006", List.of("help-1"));
    write("+99940000006", "I need vaccines", "mo-h1");
    String contact = contact("+99940000006");

    completed(store.create(Requests.saying("To all").to("Practitioner/help-1").build()).id());
    assertThat(inbox(contact, "unanswered")).hasSize(1);
    completed(store.create(Requests.saying("They come").urgent().toContact(contact).build()).id());
    assertThat(inbox(contact, "unanswered")).isEmpty();

    JsonPath talk =
        as("officer").get("/api/messaging/contacts/" + contact + "/messages").jsonPath();
    assertThat(talk.<String>getList("messages.text"))
        .containsExactly("They come", "To all", "I need vaccines");
    assertThat(talk.<String>getList("messages.direction")).containsExactly("out", "out", "in");
    JsonPath shown = as("officer").get("/api/messaging/contacts/" + contact).jsonPath();
    assertThat(shown.getString("phoneMasked")).doesNotContain("0000006").startsWith("+999");
    assertThat(shown.getString("practitioner")).isEqualTo("help-1");
    as("viewer").get("/api/messaging/contacts/" + contact).then().statusCode(403);
  }

  @Test
  void anOfficialMarksAMessageAsHandled() {
    write("+99940000007", "thanks", "mo-t1");
    String contact = contact("+99940000007");
    String id = inbox(contact, "unanswered").get(0).get("id");

    as("officer").post("/api/messaging/inbox/" + id + "/handled").then().statusCode(204);

    assertThat(inbox(contact, "unanswered")).isEmpty();
    assertThat(inbox(contact, "all")).hasSize(1);
    as("officer")
        .post("/api/messaging/inbox/" + UUID.randomUUID() + "/handled")
        .then()
        .statusCode(404);
  }

  @Test
  void answersNoServiceOfAnOperator() {
    write("MTN", "You have won", "mo-m1");

    assertThat(sql.list("select id from contact where phone = 'MTN'", row -> row.uuid("id")))
        .isEmpty();
  }

  private static List<String> told(String id) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", KafkaResource.shared().bootstrapServers());
    settings.put("group.id", UUID.randomUUID().toString());
    settings.put("auto.offset.reset", "earliest");
    List<String> bodies = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("mhero.inbound.v1"));
      until(
          () -> {
            consumer.poll(Duration.ofMillis(200)).forEach(event -> bodies.add(event.value()));
            return bodies.stream().anyMatch(body -> body.contains(id));
          });
    }
    return bodies.stream().filter(body -> body.contains(id)).toList();
  }
}
