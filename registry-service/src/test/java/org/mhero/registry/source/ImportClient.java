package org.mhero.registry.source;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.mhero.test.oidc.Tokens;

/** Imports as an administrator does. */
final class ImportClient {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private ImportClient() {}

  static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.user("amina", "admin"));
  }

  /** Sends files and waits for the end. */
  static JsonPath files(List<Path> files) {
    RequestSpecification request = admin().queryParam("source", "ihris");
    files.forEach(file -> request.multiPart("file", file.toFile(), "application/json"));
    return ended(
        request
            .post("/api/registry/imports")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  static JsonPath fixture(String... names) {
    return files(
        List.of(names).stream().map(name -> Path.of("src/test/resources/ihris", name)).toList());
  }

  /** Sends one body and waits for the end. */
  static JsonPath body(String json) {
    return ended(
        admin()
            .queryParam("source", "ihris")
            .contentType("application/json")
            .body(json)
            .post("/api/registry/imports")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  static JsonPath ended(String id) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !"RUNNING".equals(view(id).getString("state")));
    return view(id);
  }

  static JsonPath view(String id) {
    return admin().get("/api/registry/imports/" + id).then().statusCode(200).extract().jsonPath();
  }

  static JsonPath problems(JsonPath view) {
    return admin()
        .get("/api/registry/imports/" + view.getString("id") + "/problems")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
