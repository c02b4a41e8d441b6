package org.mhero.messaging.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.mhero.test.oidc.Tokens;

/** What tests ask the running service again and again. */
public final class Suite {
  /** Long, for machines that do much else. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private Suite() {}

  /** A request as an official of that role. */
  public static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.user("ama", role));
  }

  public static JsonPath progress(String request) {
    return as("viewer")
        .get("/api/messaging/requests/" + request + "/progress")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Waits until the request has come to its end. */
  public static JsonPath completed(String request) {
    until(() -> progress(request).getString("state").equals("COMPLETED"));
    return progress(request);
  }

  public static void until(Callable<Boolean> condition) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
  }
}
