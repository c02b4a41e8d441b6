package org.mhero.gateway.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mhero.event.AuditRecorded;
import org.mhero.gateway.proxy.OwnersResource;
import org.mhero.kit.event.Outbox;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(OwnersResource.class)
@QuarkusTestResource(KafkaResource.class)
class AuditTest {
  private final String id = UUID.randomUUID().toString();

  @Inject Outbox outbox;

  @Test
  void keepsWhatAServiceTells() {
    QuarkusTransaction.requiringNew().run(() -> outbox.tell(told()));

    JsonPath bundle = found("entity=Practitioner/" + id);

    assertThat(bundle.getString("entry[0].resource.subtype[1].code")).isEqualTo("ITI-130");
    assertThat(bundle.getString("entry[0].resource.agent[2].who.identifier.value"))
        .isEqualTo("u-5");
    for (String query :
        new String[] {
          "action=U", "outcome=0", "source-identifier=registry", "request-id=q-" + id
        }) {
      assertThat(found("entity=Practitioner/" + id + "&" + query).getList("entry")).hasSize(1);
    }
  }

  @Test
  void keepsWhatWasDoneWithTheAuditTrailItself() {
    String name = "auditor-" + id;
    String subject = UUID.nameUUIDFromBytes(name.getBytes()).toString();
    given()
        .auth()
        .oauth2(Tokens.user(name, "manager"))
        .get("/fhir/AuditEvent?action=D")
        .then()
        .statusCode(200);

    JsonPath bundle = found("agent-identifier=" + subject);

    assertThat(bundle.getString("entry[0].resource.subtype[0].code")).isEqualTo("search-type");
    assertThat(bundle.getString("entry[0].resource.source.observer.identifier.value"))
        .isEqualTo("gateway");
  }

  @Test
  void isReadByThoseWhoRunTheSuiteAndWrittenByNobody() {
    given().get("/fhir/AuditEvent").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.user("amina", "officer"))
        .get("/fhir/AuditEvent")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.partner("hmis", "system/*.cruds"))
        .get("/fhir/AuditEvent")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.user("musa", "admin"))
        .contentType("application/fhir+json")
        .body("{\"resourceType\":\"AuditEvent\"}")
        .post("/fhir/AuditEvent")
        .then()
        .statusCode(405);
  }

  private AuditRecorded told() {
    return new AuditRecorded(
        "Practitioner/" + id,
        "U",
        "update",
        0,
        "u-5",
        "console",
        "registry",
        "q-" + id,
        null,
        Instant.now());
  }

  private static JsonPath found(String query) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.user("musa", "manager"))
                    .get("/fhir/AuditEvent?" + query)
                    .jsonPath(),
            bundle -> bundle.getList("entry") != null && !bundle.getList("entry").isEmpty());
  }
}
