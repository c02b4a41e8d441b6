package org.mhero.messaging.channel.simulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.mhero.messaging.testing.Suite.completed;
import static org.mhero.messaging.testing.Suite.progress;
import static org.mhero.messaging.testing.Suite.until;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.Requests;

@QuarkusTest
class SimulatorTest {
  @Inject FhirStore store;
  @Inject FakeDirectory directory;
  @Inject Sql sql;

  private static RequestSpecification json(Object body) {
    return given().contentType("application/json").body(body);
  }

  @Test
  void showsAPage() {
    given().get("/simulator").then().statusCode(200).body(containsString("Simulated handsets"));
  }

  @Test
  void aRobotReadsArrivalsInOrderFromWhereItLeft() {
    directory.add("robot-1", "Ama", "en", "+99960000001");
    directory.add("robot-2", "Kofi", "en", "+99960000002");
    long before = given().get("/simulator/api/messages?after=latest").jsonPath().getLong("next");

    completed(store.create(Requests.saying("Hi @contact.name").to("Group/robot-").build()).id());

    JsonPath page =
        given().get("/simulator/api/messages?after=" + before + "&limit=1000").jsonPath();
    assertThat(page.<String>getList("messages.findAll { it.phone.startsWith('+9996000000') }.text"))
        .containsExactlyInAnyOrder("Hi Ama", "Hi Kofi");
    assertThat(page.<Integer>getList("messages.seq")).isSorted();
    assertThat(page.getLong("next")).isGreaterThan(before);
  }

  @Test
  void aHandsetCanBeUnreachableOrSilent() {
    directory.add("moody-1", "Ama", "en", "+99960000011");
    directory.add("moody-2", "Kofi", "en", "+99960000012");
    json(Map.of("phones", List.of("+99960000011"), "behaviour", "fail"))
        .put("/simulator/api/behaviours")
        .then()
        .statusCode(204);
    json(Map.of("behaviour", "no-report"))
        .put("/simulator/api/handsets/+99960000012/behaviour")
        .then()
        .statusCode(204);

    String id = store.create(Requests.saying("Hi").to("Group/moody-").build()).id();

    until(() -> progress(id).getInt("failed") == 1 && progress(id).getInt("sent") == 1);
    talk("+99960000011").body("messages.size()", equalTo(0)).body("behaviour", equalTo("fail"));
    until(() -> talk("+99960000012").extract().jsonPath().getList("messages").size() == 1);
  }

  private static ValidatableResponse talk(String phone) {
    return given().get("/simulator/api/handsets/" + phone + "/messages").then().statusCode(200);
  }

  @Test
  void whatAHandsetWritesUnderOneIdComesOnce() {
    for (int n = 0; n < 2; n++) {
      json(Map.of("text", "Question", "id", "a7"))
          .post("/simulator/api/handsets/+99960000021/messages")
          .then()
          .statusCode(202);
    }

    assertThat(
            sql.list(
                "select i.text from inbound i join contact c on c.id = i.contact"
                    + " where c.phone = '+99960000021'",
                row -> row.text("text")))
        .containsExactly("Question");
    given()
        .queryParam("q", "60000021")
        .get("/simulator/api/handsets")
        .then()
        .body("handsets[0].lastText", equalTo("Question"));
  }

  @Test
  void saysWhatIsWrong() {
    json(Map.of("behaviour", "explode"))
        .put("/simulator/api/handsets/+99960000031/behaviour")
        .then()
        .statusCode(400);
    json(Map.of("text", "x")).post("/simulator/api/handsets/abc/messages").then().statusCode(400);
    given().get("/simulator/api/messages?after=yesterday").then().statusCode(400);
  }
}
