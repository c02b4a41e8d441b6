package org.mhero.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.testing.FakeDirectory;
import org.mhero.messaging.testing.FakeWorld;
import org.mhero.messaging.testing.Requests;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
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

  private static JsonPath progress(String request) {
    return given()
        .auth()
        .oauth2(Tokens.user("ama", "viewer"))
        .get("/api/messaging/requests/" + request + "/progress")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath completed(String request) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> progress(request).getString("state").equals("COMPLETED"));
    return progress(request);
  }

  @Test
  void everyWorkerOfAnAudienceHasAnOutcome() {
    for (int n = 0; n < 20; n++) {
      directory.add("aud-%02d".formatted(n), "Worker " + n, "en", "+99910000%03d".formatted(n));
    }
    directory.add("aud-20", "No Phone", "en");
    directory.add("aud-21", "Bad Phone", "en", "12");
    directory.add("aud-22", "Unreachable", "en", "+99910000922");
    given()
        .contentType("application/json")
        .body("{\"behaviour\":\"fail\"}")
        .put("/simulator/api/handsets/+99910000922/behaviour")
        .then()
        .statusCode(204);

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
  }
}
