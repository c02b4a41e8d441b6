package org.mhero.kit.fhir.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

/** Read, create, update, patch, delete: mCSD ITI-90 (read) and ITI-130, FHIR R4 http.html. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class CrudTest {
  private static final String KOLLIE =
      "{\"resourceType\":\"Practitioner\",\"id\":\"mine\",\"name\":[{\"family\":\"Kollie\"}]}";

  @Test
  void createAnswers201WithLocationAndTagAndIgnoresAClientsId() {
    Fhir.sending(KOLLIE)
        .post("/Practitioner")
        .then()
        .statusCode(201)
        .contentType(Fhir.JSON)
        .header("Location", matchesPattern("http://.*/fhir/Practitioner/[0-9a-f-]{36}/_history/1"))
        .header("ETag", equalTo("W/\"1\""))
        .header("Last-Modified", endsWith("GMT"))
        .body("id", not(equalTo("mine")))
        .body("meta.versionId", equalTo("1"))
        .body("name[0].family", equalTo("Kollie"));
  }

  @Test
  void readAnswersTheStoredVersionWithItsTag() {
    String id = Fhir.put("Practitioner", Fhir.unique(), "\"active\":true");
    Fhir.admin()
        .get("/Practitioner/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("W/\"1\""))
        .body("active", equalTo(true));
    Fhir.admin()
        .header("If-None-Match", "W/\"1\"")
        .get("/Practitioner/" + id)
        .then()
        .statusCode(304);
    Fhir.admin().get("/Practitioner/" + id + "/_history/1").then().statusCode(200);
    Fhir.admin().get("/Practitioner/" + id + "/_history/2").then().statusCode(404);
  }

  @Test
  void readOfAnUnknownIdIs404NotFound() {
    Fhir.admin()
        .get("/Practitioner/nobody")
        .then()
        .statusCode(404)
        .contentType(Fhir.JSON)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].severity", equalTo("error"))
        .body("issue[0].code", equalTo("not-found"));
  }

  @Test
  void readOfADeletedResourceIs410AndDeletingAgainIs200() {
    String id = Fhir.put("Practitioner", Fhir.unique(), "");
    Fhir.admin()
        .delete("/Practitioner/" + id)
        .then()
        .statusCode(200)
        .body("resourceType", equalTo("OperationOutcome"));
    Fhir.admin()
        .get("/Practitioner/" + id)
        .then()
        .statusCode(410)
        .body("issue[0].code", equalTo("deleted"));
    Fhir.admin().get("/Practitioner/" + id + "/_history/2").then().statusCode(410);
    Fhir.admin().delete("/Practitioner/" + id).then().statusCode(200);
    Fhir.admin().delete("/Practitioner/never-there").then().statusCode(200);
  }

  @Test
  void updateIs201WhenNewThen200AndNoVersionWhenNothingChanges() {
    String id = Fhir.unique();
    String body = "{\"resourceType\":\"Practitioner\",\"id\":\"" + id + "\",\"active\":true}";
    Fhir.sending(body).put("/Practitioner/" + id).then().statusCode(201);
    Fhir.sending(body)
        .put("/Practitioner/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("W/\"1\""));
    Fhir.sending(body.replace("true", "false"))
        .put("/Practitioner/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("W/\"2\""));
  }

  @Test
  void updateOfAnOldVersionIs412() {
    String id = Fhir.put("Practitioner", Fhir.unique(), "");
    String body = "{\"resourceType\":\"Practitioner\",\"id\":\"" + id + "\",\"active\":true}";
    Fhir.sending(body)
        .header("If-Match", "W/\"7\"")
        .put("/Practitioner/" + id)
        .then()
        .statusCode(412)
        .body("issue[0].code", equalTo("conflict"));
    Fhir.sending(body)
        .header("If-Match", "W/\"1\"")
        .put("/Practitioner/" + id)
        .then()
        .statusCode(200);
    Fhir.sending(body).header("If-Match", "abc").put("/Practitioner/" + id).then().statusCode(400);
  }

  @Test
  void updateWithAnotherIdOrTypeThanThePathIs400() {
    Fhir.sending(KOLLIE)
        .put("/Practitioner/other")
        .then()
        .statusCode(400)
        .body("issue[0].expression", hasItem("Practitioner.id"));
    Fhir.sending(KOLLIE).put("/Organization/mine").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'resourceType':'Practitioner','gender':'unknownn'}|gender",
        "{'resourceType':'Practitioner','nmae':[]}|nmae",
        "{'resourceType':'Practitioner','name':{'family':'K'}}|name",
        "{'resourceType':'Practitioner','nmae':'x'}|nmae",
        "{'resourceType':'Practitioner','telecom':[]}|telecom",
        "{'resourceType':'Practitioner','name':[{'family':'K'},{'given':['']}]}|name[1].given[0]",
        "{'resourceType':'Practitioner','name':[{}]}|name[0]",
        "{'resourceType':'Practitioner','gender':null}|gender",
        "{'resourceType':'Practitioner','name':[{'text':'\\u0000'}]}|name[0].text",
        "{'resourceType':'Practitioner','active':true,'active':true}|repeated",
        "{'resourceType':'Practitioner','birthDate':'1990-13-01'}|birthDate",
        "{'resourceType':'Practitioner','active':'yes'}|active",
      })
  void aBodyThatIsNotFhirIs400AndNamesTheElement(String body, String element) {
    Fhir.sending(body.replace('\'', '"'))
        .post("/Practitioner")
        .then()
        .statusCode(400)
        .body("issue[0].code", equalTo("invalid"))
        .body("issue[0].diagnostics", containsString(element));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"resourceType\":\"Nonsense\"}", "<a/>"})
  void aBodyThatIsNoResourceIs400(String body) {
    Fhir.sending(body)
        .post("/Practitioner")
        .then()
        .statusCode(400)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].diagnostics", not(containsString("HAPI-")));
  }

  @Test
  void preferReturnDecidesWhatAWriteAnswers() {
    Fhir.sending(KOLLIE)
        .header("Prefer", "return=minimal")
        .post("/Practitioner")
        .then()
        .statusCode(201)
        .body(equalTo(""));
    Fhir.sending(KOLLIE)
        .header("Prefer", "return=OperationOutcome")
        .post("/Practitioner")
        .then()
        .body("resourceType", equalTo("OperationOutcome"));
  }

  @Test
  void conditionalCreateAnswersTheFirstAgain() {
    String value = Fhir.unique();
    String body =
        "{\"resourceType\":\"Practitioner\",\"identifier\":[{\"system\":\"urn:t\",\"value\":\"%s\"}]}"
            .formatted(value);
    String id =
        Fhir.sending(body)
            .header("If-None-Exist", "identifier=urn:t|" + value)
            .post("/Practitioner")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Fhir.sending(body)
        .header("If-None-Exist", "identifier=urn:t|" + value)
        .post("/Practitioner")
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    Fhir.sending(body).post("/Practitioner").then().statusCode(201);
    Fhir.sending(body)
        .header("If-None-Exist", "identifier=urn:t|" + value)
        .post("/Practitioner")
        .then()
        .statusCode(412);
    Fhir.sending(body)
        .header("If-None-Exist", "nmae=x")
        .post("/Practitioner")
        .then()
        .statusCode(400);
  }

  @Test
  void conditionalUpdateFindsItsResource() {
    String value = Fhir.unique();
    String body =
        "{\"resourceType\":\"Practitioner\",\"active\":%s,\"identifier\":[{\"system\":\"urn:t\",\"value\":\"%s\"}]}";
    String id =
        Fhir.sending(body.formatted("true", value))
            .queryParam("identifier", "urn:t|" + value)
            .put("/Practitioner")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Fhir.sending(body.formatted("false", value))
        .queryParam("identifier", "urn:t|" + value)
        .put("/Practitioner")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("meta.versionId", equalTo("2"));
    Fhir.admin()
        .queryParam("identifier", "urn:t|" + value)
        .delete("/Practitioner")
        .then()
        .statusCode(200);
    Fhir.admin().get("/Practitioner/" + id).then().statusCode(410);
  }

  @Test
  void jsonPatchChangesWhatItNames() {
    String id = Fhir.put("Practitioner", Fhir.unique(), "\"active\":true");
    Fhir.admin()
        .contentType("application/json-patch+json")
        .body("[{\"op\":\"replace\",\"path\":\"/active\",\"value\":false}]")
        .patch("/Practitioner/" + id)
        .then()
        .statusCode(200)
        .body("active", equalTo(false))
        .body("meta.versionId", equalTo("2"));
    Fhir.admin()
        .contentType("application/json-patch+json")
        .body("[{\"op\":\"test\",\"path\":\"/active\",\"value\":true}]")
        .patch("/Practitioner/" + id)
        .then()
        .statusCode(422);
  }

  @Test
  void xmlIsReadAndWritten() {
    String id = Fhir.unique();
    Fhir.admin()
        .contentType(Fhir.XML)
        .accept(Fhir.XML)
        .body(
            "<Practitioner xmlns=\"http://hl7.org/fhir\"><id value=\"%s\"/><active value=\"true\"/></Practitioner>"
                .formatted(id))
        .put("/Practitioner/" + id)
        .then()
        .statusCode(201)
        .contentType(startsWith(Fhir.XML))
        .body("Practitioner.active.@value", equalTo("true"));
    Fhir.admin()
        .accept(Fhir.XML)
        .queryParam("_format", "json")
        .get("/Practitioner/" + id)
        .then()
        .contentType(startsWith(Fhir.JSON));
    Fhir.admin()
        .queryParam("_format", "xml")
        .queryParam("_id", id)
        .get("/Practitioner")
        .then()
        .contentType(startsWith(Fhir.XML))
        .body("Bundle.entry.resource.Practitioner.id.@value", equalTo(id));
  }

  @Test
  void formatsNobodyCanReadAre406And415() {
    String id = Fhir.put("Practitioner", Fhir.unique(), "");
    Fhir.admin()
        .accept("text/plain")
        .get("/Practitioner/" + id)
        .then()
        .statusCode(406)
        .body("resourceType", equalTo("OperationOutcome"));
    Fhir.admin()
        .contentType("text/csv")
        .body("a;b")
        .post("/Practitioner")
        .then()
        .statusCode(415)
        .body("resourceType", equalTo("OperationOutcome"));
    Fhir.admin().accept("text/html, */*;q=0.1").get("/Practitioner/" + id).then().statusCode(200);
  }

  @Test
  void rolesDecideWhoMayDoWhat() {
    String id = Fhir.put("Practitioner", Fhir.unique(), "");
    RestAssured.get("/fhir/Practitioner/" + id)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", notNullValue())
        .body("issue[0].code", equalTo("login"));
    Fhir.as("viewer").get("/Practitioner/" + id).then().statusCode(403);
    Fhir.as("viewer").get("/Location").then().statusCode(200);
    Fhir.as("officer").get("/Practitioner/" + id).then().statusCode(200);
    Fhir.as("officer").delete("/Practitioner/" + id).then().statusCode(403);
    Fhir.as("viewer")
        .queryParam("_has:PractitionerRole:location:role", "x")
        .get("/Location")
        .then()
        .statusCode(403);
    RestAssured.given()
        .auth()
        .oauth2(Tokens.partner("hmis", "system/Practitioner.rs"))
        .get("/fhir/Practitioner/" + id)
        .then()
        .statusCode(200);
    RestAssured.given()
        .auth()
        .oauth2(Tokens.partner("hmis", "system/Practitioner.rs"))
        .get("/fhir/Location")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsNotThereIs404And405() {
    Fhir.admin().get("/Patient/1").then().statusCode(404);
    Fhir.admin().get("/Practitioner/1/$everything").then().statusCode(404);
    Fhir.admin().patch("/Practitioner").then().statusCode(405);
    Fhir.admin().get("/").then().statusCode(405);
  }

  @Test
  void ownAbsoluteReferencesAreStoredRelative() {
    String organization = Fhir.put("Organization", Fhir.unique(), "");
    String location = Fhir.unique();
    String base = RestAssured.baseURI + ":" + RestAssured.port + "/fhir/";
    Fhir.put(
        "Location",
        location,
        "\"managingOrganization\":{\"reference\":\"%sOrganization/%s\"}"
            .formatted(base, organization));
    Fhir.admin()
        .get("/Location/" + location)
        .then()
        .body("managingOrganization.reference", equalTo("Organization/" + organization));
  }

  @Test
  void metadataNeedsNoTokenAndListsWhatIsServed() {
    RestAssured.get("/fhir/metadata")
        .then()
        .statusCode(200)
        .body("resourceType", equalTo("CapabilityStatement"))
        .body("fhirVersion", equalTo("4.0.1"))
        .body("rest[0].resource.type", hasItem("Location"))
        .body("rest[0].resource[0].interaction.code", hasItem("history-type"))
        .body(
            "rest[0].resource.find { it.type == 'Practitioner' }.searchParam.name",
            hasItem("family:exact"));
  }
}
