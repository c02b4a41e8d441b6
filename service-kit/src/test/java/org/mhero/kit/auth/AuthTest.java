package org.mhero.kit.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class AuthTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Inject Callers callers;

  @Test
  void knowsAnOfficial() {
    given()
        .auth()
        .oauth2(Tokens.user("amina", "manager"))
        .get("/test/me")
        .then()
        .statusCode(200)
        .body("client", equalTo("console"))
        .body("name", equalTo("amina"))
        .body("roles", hasItems("viewer", "officer", "manager"))
        .body("roles", not(hasItems("admin")));
  }

  @Test
  void knowsAPartnerAndItsScopes() {
    given()
        .auth()
        .oauth2(Tokens.partner("hmis", "system/Location.rs"))
        .get("/test/me")
        .then()
        .statusCode(200)
        .body("client", equalTo("hmis"))
        .body("scopes", hasItems("system/Location.rs"));
  }

  @Test
  void refusesWhoShowsNoTokenAnOldOneOrAForgedOne() {
    given().get("/test/me").then().statusCode(401);
    given().auth().oauth2(Tokens.expired("amina", "admin")).get("/test/me").then().statusCode(401);
    given().auth().oauth2(Tokens.forged("amina", "admin")).get("/test/me").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.user("amina", "admin"))
        .get("/test/neighbour")
        .then()
        .statusCode(403);
  }

  @Test
  void tellsAnonymousRequestsFromItsOwnWork() {
    given().get("/test/anybody").then().body("subject", equalTo("anonymous"));
    assertThat(callers.current()).isEqualTo(Caller.itself("kit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "rest"})
  void showsItsTokenTheRequestIdAndTheTraceToANeighbour(String client) {
    given()
        .header("X-Request-Id", "c2b7-91")
        .header("traceparent", TRACE)
        .get("/test/ask/" + client)
        .then()
        .statusCode(200)
        .header("X-Request-Id", "c2b7-91")
        .body("caller", not(emptyString()))
        .body("requestId", equalTo("c2b7-91"))
        .body("trace", equalTo(TRACE));
  }

  @Test
  void replacesARequestIdThatCouldForgeALogLine() {
    given()
        .header("X-Request-Id", "a b<script>")
        .get("/test/anybody")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }
}
