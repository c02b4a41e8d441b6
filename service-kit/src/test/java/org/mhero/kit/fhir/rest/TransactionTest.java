package org.mhero.kit.fhir.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** Transaction and batch: mCSD ITI-130 ProcessCareServices, FHIR R4 http.html#transaction. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class TransactionTest {

  private static ValidatableResponse post(String type, String... entries) {
    return Fhir.sending(
            "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}"
                .formatted(type, String.join(",", entries)))
        .post()
        .then();
  }

  private static String entry(
      String fullUrl, String method, String url, String resource, String more) {
    return "{%s%s\"request\":{\"method\":\"%s\",\"url\":\"%s\"%s}}"
        .formatted(
            fullUrl.isEmpty() ? "" : "\"fullUrl\":\"" + fullUrl + "\",",
            resource.isEmpty() ? "" : "\"resource\":" + resource + ",",
            method,
            url,
            more);
  }

  private static String identified(String type, String value) {
    return "{\"resourceType\":\"%s\",\"identifier\":[{\"system\":\"urn:t\",\"value\":\"%s\"}]}"
        .formatted(type, value);
  }

  @Test
  void resolvesReferencesBetweenEntriesAndAnswersInTheirOrder() {
    String value = Fhir.unique();
    String organization = "urn:uuid:" + Fhir.unique();
    String person = "urn:uuid:" + Fhir.unique();
    String role =
        "{\"resourceType\":\"PractitionerRole\",\"practitioner\":{\"reference\":\"%s\"},\"organization\":{\"reference\":\"Organization?identifier=urn:t|%s\"}}"
            .formatted(person, value);
    JsonPath answer =
        post(
                "transaction",
                entry("", "POST", "PractitionerRole", role, ""),
                entry(
                    person,
                    "PUT",
                    "Practitioner?identifier=urn:t|" + value,
                    identified("Practitioner", value),
                    ""),
                entry(
                    organization,
                    "POST",
                    "Organization",
                    identified("Organization", value),
                    ",\"ifNoneExist\":\"identifier=urn:t|" + value + "\""),
                entry("", "GET", "/Practitioner?identifier=urn:t|" + value, "", ""))
            .statusCode(200)
            .body("type", equalTo("transaction-response"))
            .body("entry", hasSize(4))
            .body("entry[0].response.status", equalTo("201 Created"))
            .body("entry[0].response.location", containsString("/fhir/PractitionerRole/"))
            .body("entry[0].response.etag", equalTo("W/\"1\""))
            .body("entry[1].response.location", containsString("/fhir/Practitioner/"))
            .body("entry[2].response.location", containsString("/fhir/Organization/"))
            .body("entry[3].resource.total", equalTo(1))
            .extract()
            .jsonPath();
    String practitioner = answer.getString("entry[3].resource.entry[0].resource.id");
    Fhir.admin()
        .basePath("")
        .get(answer.getString("entry[0].response.location"))
        .then()
        .body("practitioner.reference", equalTo("Practitioner/" + practitioner))
        .body("organization.reference", startsWith("Organization/"));

    // The interoperability layer sends it again.
    post(
            "transaction",
            entry(
                person,
                "PUT",
                "Practitioner?identifier=urn:t|" + value,
                identified("Practitioner", value),
                ""),
            entry(
                organization,
                "POST",
                "Organization",
                identified("Organization", value),
                ",\"ifNoneExist\":\"identifier=urn:t|" + value + "\""))
        .statusCode(200)
        .body("entry.response.status", contains("200 OK", "200 OK"))
        .body("entry.response.etag", contains("W/\"1\"", "W/\"1\""));
  }

  @Test
  void isAllOrNothingAndNamesTheEntry() {
    String id = Fhir.unique();
    String body = "{\"resourceType\":\"Practitioner\",\"id\":\"" + id + "\"}";
    String other = Fhir.unique();
    post(
            "transaction",
            entry("", "PUT", "Practitioner/" + id, body, ""),
            entry(
                "",
                "PUT",
                "Practitioner/" + other,
                body.replace(id, other),
                ",\"ifMatch\":\"W/\\\"4\\\"\""))
        .statusCode(412)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].diagnostics", containsString("Bundle.entry[1]"));
    Fhir.admin().get("/Practitioner/" + id).then().statusCode(404);
  }

  @Test
  void deletesBeforeItCreates() {
    String value = Fhir.unique();
    String id =
        Fhir.sending(identified("Practitioner", value))
            .post("/Practitioner")
            .then()
            .extract()
            .path("id");
    post(
            "transaction",
            entry("", "GET", "Practitioner?identifier=urn:t|" + value, "", ""),
            entry("", "POST", "Practitioner", identified("Practitioner", value), ""),
            entry("", "DELETE", "Practitioner/" + id, "", ""))
        .statusCode(200)
        .body("entry[0].resource.total", equalTo(1))
        .body("entry[2].response.status", equalTo("200 OK"));
    Fhir.admin().get("/Practitioner/" + id).then().statusCode(410);
  }

  @Test
  void refusesOneIdentityTwiceOpenReferencesAndMissingParts() {
    String id = Fhir.unique();
    String body = "{\"resourceType\":\"Practitioner\",\"id\":\"" + id + "\"}";
    String put = entry("", "PUT", "Practitioner/" + id, body, "");
    post("transaction", put, put)
        .statusCode(400)
        .body("issue[0].expression", hasItem("Bundle.entry[1]"));
    String role = "{\"resourceType\":\"PractitionerRole\",\"practitioner\":{\"reference\":\"%s\"}}";
    post("transaction", entry("", "POST", "PractitionerRole", role.formatted("urn:uuid:" + id), ""))
        .statusCode(400)
        .body("issue[0].diagnostics", containsString("Bundle.entry[0]"));
    post(
            "transaction",
            entry(
                "",
                "POST",
                "PractitionerRole",
                role.formatted("Practitioner?identifier=urn:t|" + id),
                ""))
        .statusCode(412);
    post("transaction", "{\"resource\":" + body + "}")
        .statusCode(400)
        .body("issue[0].expression", hasItem("Bundle.entry[0].request"));
    post("transaction", entry("", "POST", "Practitioner", "", "")).statusCode(400);
    post("collection", put).statusCode(400).body("issue[0].expression", hasItem("Bundle.type"));
    post(
            "transaction",
            entry("", "POST", "Patient", "{\"resourceType\":\"Patient\",\"active\":true}", ""))
        .statusCode(404);
    post("transaction", entry("", "PUT", "Practitioner/other", body, "")).statusCode(400);
    post("transaction").statusCode(400);
  }

  @Test
  void isForAdministratorsAndEachEntryIsAsked() {
    String body = "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}";
    String read = entry("", "GET", "/Practitioner", "", "");
    Fhir.as("officer")
        .contentType(Fhir.JSON)
        .body(body.formatted("transaction", read))
        .post()
        .then()
        .statusCode(403);
    Fhir.as("viewer")
        .contentType(Fhir.JSON)
        .body(body.formatted("batch", read + "," + entry("", "GET", "/Location?_count=0", "", "")))
        .post()
        .then()
        .statusCode(200)
        .body("entry[0].response.status", startsWith("403"))
        .body("entry[1].response.status", startsWith("200"));
  }

  @Test
  void aBatchAnswersEachEntryOnItsOwn() {
    String id = Fhir.put("Practitioner", Fhir.unique(), "");
    post(
            "batch",
            entry("", "GET", "/Practitioner/" + id + "/_history", "", ""),
            entry("", "GET", "Practitioner/nobody", "", ""),
            entry(
                "",
                "POST",
                "Practitioner",
                "{\"resourceType\":\"Practitioner\",\"active\":true}",
                ""),
            "{\"request\":{\"method\":\"GET\",\"url\":\"nonsense\"}}")
        .statusCode(200)
        .body("type", equalTo("batch-response"))
        .body("entry[0].resource.type", equalTo("history"))
        .body("entry[0].resource.entry", hasSize(1))
        .body("entry[1].response.status", equalTo("404 Not Found"))
        .body("entry[1].response.outcome.issue[0].code", equalTo("not-found"))
        .body("entry[1].resource", nullValue())
        .body("entry[2].response.status", equalTo("201 Created"))
        .body("entry[3].response.status", startsWith("404"));
  }

  @Test
  void takesAThousandEntriesAtOnce() {
    var entries = new String[1000];
    for (int i = 0; i < entries.length; i++) {
      String value = Fhir.unique();
      entries[i] =
          entry(
              "urn:uuid:" + value,
              "POST",
              "Practitioner",
              identified("Practitioner", value),
              ",\"ifNoneExist\":\"identifier=urn:t|" + value + "\"");
    }
    post("transaction", entries).statusCode(200);
    post("transaction", entries).statusCode(200).body("entry.response.status", hasItem("200 OK"));
  }
}
