package org.mhero.kit.fhir.rest;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.mhero.test.oidc.Tokens;

/** Requests of tests to the FHIR endpoint. */
final class Fhir {
  static final String JSON = "application/fhir+json";
  static final String XML = "application/fhir+xml";

  static RequestSpecification admin() {
    return RestAssured.given().auth().oauth2(Tokens.user("amina", "admin")).basePath("/fhir");
  }

  static RequestSpecification as(String role) {
    return RestAssured.given().auth().oauth2(Tokens.user("amina", role)).basePath("/fhir");
  }

  static RequestSpecification sending(String body) {
    return admin().contentType(JSON).body(body);
  }

  /** A value no other test uses. */
  static String unique() {
    return UUID.randomUUID().toString();
  }

  static String put(String type, String id, String members) {
    sending(
            "{\"resourceType\":\"%s\",\"id\":\"%s\"%s}"
                .formatted(type, id, members.isEmpty() ? "" : "," + members))
        .put("/" + type + "/" + id)
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    return id;
  }

  private Fhir() {}
}
