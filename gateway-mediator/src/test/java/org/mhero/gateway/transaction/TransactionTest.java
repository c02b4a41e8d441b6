package org.mhero.gateway.transaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mhero.gateway.proxy.OwnersResource;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(OwnersResource.class)
@QuarkusTestResource(KafkaResource.class)
class TransactionTest {
  private final String client = "partner-" + UUID.randomUUID();

  @Test
  void keepsWhoAskedWhomForWhatAndNothingPersonal() {
    given()
        .header("X-Request-Id", "q-" + client)
        .auth()
        .oauth2(partner())
        .contentType("text/plain")
        .body("secret body")
        .post("/fhir/Practitioner?name=Aminata&_count=5")
        .then()
        .statusCode(200);

    JsonPath page = log("client", client, 1);

    assertThat(page.getString("transactions[0].route")).isEqualTo("registry");
    assertThat(page.getString("transactions[0].method")).isEqualTo("POST");
    assertThat(page.getString("transactions[0].path")).isEqualTo("/fhir/Practitioner");
    assertThat(page.getString("transactions[0].parameters")).isEqualTo("name&_count");
    assertThat(page.getInt("transactions[0].status")).isEqualTo(200);
    assertThat(page.getInt("transactions[0].bytesIn")).isEqualTo("secret body".length());
    assertThat(page.getInt("transactions[0].bytesOut")).isPositive();
    assertThat(page.getString("transactions[0].requestId")).isEqualTo("q-" + client);
    assertThat(page.prettify()).doesNotContain("Aminata").doesNotContain("secret");
    manager()
        .get("/api/gateway/transactions/" + page.getString("transactions[0].id"))
        .then()
        .statusCode(200)
        .body("client", equalTo(client));
  }

  @Test
  void pagesFromTheNewestToTheOldest() {
    for (int i = 0; i < 7; i++) {
      given().auth().oauth2(partner()).get("/fhir/Practitioner/" + i).then().statusCode(200);
    }
    log("client", client, 7);

    List<String> paths = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification asked = manager().queryParam("client", client).queryParam("limit", 3);
      JsonPath page =
          (cursor == null ? asked : asked.queryParam("cursor", cursor))
              .get("/api/gateway/transactions")
              .jsonPath();
      paths.addAll(page.getList("transactions.path"));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(paths)
        .containsExactly(
            "/fhir/Practitioner/6",
            "/fhir/Practitioner/5",
            "/fhir/Practitioner/4",
            "/fhir/Practitioner/3",
            "/fhir/Practitioner/2",
            "/fhir/Practitioner/1",
            "/fhir/Practitioner/0");
  }

  @Test
  void findsFailuresByTheirStatus() {
    given().auth().oauth2(partner()).get("/fhir/Task/1").then().statusCode(503);
    given().auth().oauth2(partner()).get("/fhir/Location/1").then().statusCode(200);
    log("client", client, 2);

    manager()
        .queryParam("client", client)
        .queryParam("status", "5xx")
        .get("/api/gateway/transactions")
        .then()
        .body("transactions", hasSize(1))
        .body("transactions[0].failure", equalTo("owner-away"))
        .body("transactions[0].status", equalTo(503));
    manager()
        .queryParam("client", client)
        .queryParam("path", "/fhir/Loc")
        .get("/api/gateway/transactions")
        .then()
        .body("transactions", hasSize(1));
  }

  @Test
  void isForThoseWhoRunTheSuite() {
    given().get("/api/gateway/transactions").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.user("amina", "officer"))
        .get("/api/gateway/transactions")
        .then()
        .statusCode(403);
    given().auth().oauth2(partner()).get("/api/gateway/transactions").then().statusCode(403);
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    manager()
        .queryParam("from", "yesterday")
        .get("/api/gateway/transactions")
        .then()
        .statusCode(400)
        .body("detail", containsString("from"));
    manager().queryParam("status", "9000").get("/api/gateway/transactions").then().statusCode(400);
    manager().queryParam("cursor", "x").get("/api/gateway/transactions").then().statusCode(400);
    manager().get("/api/gateway/transactions/" + UUID.randomUUID()).then().statusCode(404);
    manager()
        .get("/api/gateway/nothing")
        .then()
        .statusCode(404)
        .body(not(containsString("Exception")));
  }

  private JsonPath log(String parameter, String value, int size) {
    return await()
        .until(
            () ->
                manager().queryParam(parameter, value).get("/api/gateway/transactions").jsonPath(),
            page -> page.getList("transactions").size() == size);
  }

  private String partner() {
    return Tokens.partner(client, "system/*.rs");
  }

  private static RequestSpecification manager() {
    return given().auth().oauth2(Tokens.user("musa", "manager"));
  }
}
