package org.mhero.kit.fhir.rest;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Searches among resources that bear a tag, and such resources. */
final class Searches {
  private Searches() {}

  /** Searches practitioners that bear the tag. */
  static ValidatableResponse find(String type, String tag, String query) {
    return Fhir.admin()
        .urlEncodingEnabled(false)
        .get(
            "/"
                + type
                + "?"
                + sendable(query)
                + (query.isEmpty() ? "" : "&")
                + "_tag=urn:test%7C"
                + tag)
        .then()
        .statusCode(200);
  }

  private static String sendable(String query) {
    return query.replace("|", "%7C").replace("\\", "%5C");
  }

  static List<String> ids(String type, String tag, String query) {
    List<String> ids = find(type, tag, query).extract().path("entry.resource.id");
    return ids == null ? List.of() : ids;
  }

  static String practitioner(String tag, String members) {
    return Fhir.put("Practitioner", Fhir.unique(), meta(tag) + "," + members);
  }

  static String meta(String tag) {
    return "\"meta\":{\"tag\":[{\"system\":\"urn:test\",\"code\":\"" + tag + "\"}]}";
  }

  static String named(String tag, String family) {
    return practitioner(tag, "\"name\":[{\"family\":\"" + family + "\"}]");
  }

  static String place(String tag, @org.jspecify.annotations.Nullable String parent) {
    String partOf = parent == null ? "" : ",\"partOf\":{\"reference\":\"Location/" + parent + "\"}";
    return Fhir.put("Location", Fhir.unique(), meta(tag) + partOf);
  }

  static String role(String tag, String place) {
    return Fhir.put(
        "PractitionerRole",
        Fhir.unique(),
        meta(tag) + ",\"location\":[{\"reference\":\"Location/" + place + "\"}]");
  }
}
