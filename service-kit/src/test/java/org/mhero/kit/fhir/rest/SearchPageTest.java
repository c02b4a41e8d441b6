package org.mhero.kit.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.mhero.kit.fhir.rest.Searches.find;
import static org.mhero.kit.fhir.rest.Searches.ids;
import static org.mhero.kit.fhir.rest.Searches.meta;
import static org.mhero.kit.fhir.rest.Searches.named;
import static org.mhero.kit.fhir.rest.Searches.place;
import static org.mhero.kit.fhir.rest.Searches.practitioner;
import static org.mhero.kit.fhir.rest.Searches.role;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** How a search is asked and answered: pages, what comes along, what is refused (search.html). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class SearchPageTest {
  @Test
  void chainsAndReverseChainsFollowReferences() {
    String tag = Fhir.unique();
    String value = Fhir.unique();
    String person =
        practitioner(tag, "\"identifier\":[{\"system\":\"urn:n\",\"value\":\"" + value + "\"}]");
    String role =
        Fhir.put(
            "PractitionerRole",
            Fhir.unique(),
            meta(tag)
                + ",\"practitioner\":{\"reference\":\"Practitioner/"
                + person
                + "\"},"
                + "\"code\":[{\"coding\":[{\"system\":\"urn:job\",\"code\":\""
                + value
                + "\"}]}]");
    assertThat(ids("PractitionerRole", tag, "practitioner.identifier=urn:n|" + value))
        .containsExactly(role);
    assertThat(ids("PractitionerRole", tag, "practitioner:Practitioner.identifier=" + value))
        .containsExactly(role);
    assertThat(ids("PractitionerRole", tag, "practitioner.identifier=other")).isEmpty();
    assertThat(ids("Practitioner", tag, "_has:PractitionerRole:practitioner:role=urn:job|" + value))
        .containsExactly(person);
  }

  @Test
  void includesBringWhatIsReferredToAndWhatRefers() {
    String tag = Fhir.unique();
    String organization = Fhir.put("Organization", Fhir.unique(), "");
    String parent = place(Fhir.unique(), null);
    String facility =
        Fhir.put(
            "Location",
            Fhir.unique(),
            "\"managingOrganization\":{\"reference\":\"Organization/%s\"},\"partOf\":{\"reference\":\"Location/%s\"}"
                .formatted(organization, parent));
    String role = role(tag, facility);

    find("PractitionerRole", tag, "_include=PractitionerRole:location")
        .body("entry.resource.id", contains(role, facility))
        .body("entry.search.mode", contains("match", "include"))
        .body("total", equalTo(1));
    find(
            "PractitionerRole",
            tag,
            "_include=PractitionerRole:location&_include:iterate=Location:partof&_include:iterate=Location:organization")
        .body("entry.resource.id", containsInAnyOrder(role, facility, parent, organization));
    find("PractitionerRole", tag, "_include=*").body("entry", hasSize(2));
    Fhir.admin()
        .get("/Organization?_id=" + organization + "&_revInclude=Location:organization")
        .then()
        .body("entry.resource.id", contains(organization, facility));
    Fhir.admin()
        .get("/Location?_id=" + facility + "&_revinclude=*")
        .then()
        .body("entry.resource.id", contains(facility, role));
  }

  @Test
  void countSortTotalAndSummaryShapeThePage() {
    String tag = Fhir.unique();
    List<String> sorted = List.of(named(tag, "Aa"), named(tag, "Bb"), named(tag, "Cc"));

    find("Practitioner", tag, "_sort=-family&_count=2")
        .body("entry.resource.id", contains(sorted.get(2), sorted.get(1)))
        .body("total", equalTo(3));
    assertThat(all("/Practitioner?_tag=urn:test%7C" + tag + "&_sort=family&_count=1"))
        .isEqualTo(sorted);
    assertThat(all("/Practitioner?_tag=urn:test%7C" + tag + "&_sort=-_lastUpdated,family&_count=1"))
        .isEqualTo(List.of(sorted.get(2), sorted.get(1), sorted.get(0)));
    find("Practitioner", tag, "_summary=count")
        .body("total", equalTo(3))
        .body("entry", nullValue());
    find("Practitioner", tag, "_count=0").body("total", equalTo(3)).body("entry", nullValue());
    find("Practitioner", tag, "_total=none").body("total", nullValue());
    find("Practitioner", tag, "_total=accurate&_count=1").body("total", equalTo(3));
    find("Practitioner", tag, "_elements=active")
        .body("entry[0].resource.name", nullValue())
        .body("entry[0].resource.meta.tag.code", hasItem("SUBSETTED"));
    find("Practitioner", tag, "_summary=true").body("entry[0].resource.name", notNullValue());
  }

  /** Follows next to the end; each page says the same total. */
  private static List<String> all(String path) {
    var ids = new ArrayList<String>();
    String next = path;
    Integer total = null;
    for (int page = 0; next != null; page++) {
      assertThat(page).isLessThan(50);
      JsonPath json =
          (next.startsWith("http")
                  ? Fhir.admin().basePath("").urlEncodingEnabled(false).get(next)
                  : Fhir.admin().urlEncodingEnabled(false).get(next))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      ids.addAll(json.getList("entry.resource.id"));
      assertThat(json.getInt("total")).isEqualTo(total == null ? json.getInt("total") : total);
      total = json.getInt("total");
      next = json.getString("link.find { it.relation == 'next' }?.url");
    }
    assertThat(total).isEqualTo(ids.size());
    return ids;
  }

  @Test
  void aPipeNeedNotBeEncoded() throws Exception {
    String tag = Fhir.unique();
    String id = named(tag, "Kollie");
    var url =
        new java.net.URL(
            "%s:%d/fhir/Practitioner?_tag=urn:test|%s&_elements=id"
                .formatted(
                    io.restassured.RestAssured.baseURI, io.restassured.RestAssured.port, tag));
    var connection = url.openConnection();
    connection.setRequestProperty(
        "Authorization", "Bearer " + org.mhero.test.oidc.Tokens.user("amina", "admin"));
    try (var body = connection.getInputStream()) {
      assertThat(new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains(id);
    }
  }

  @Test
  void searchIsPostedAsAForm() {
    String tag = Fhir.unique();
    String id = named(tag, "Kollie");
    Fhir.admin()
        .contentType("application/x-www-form-urlencoded")
        .formParam("family", "kol")
        .queryParam("_tag", "urn:test|" + tag)
        .post("/Practitioner/_search")
        .then()
        .statusCode(200)
        .body("entry.resource.id", contains(id));
    Fhir.admin().queryParam("_tag", tag).get("/Practitioner/_search").then().statusCode(200);
    Fhir.sending("{}").post("/Practitioner/_search").then().statusCode(415);
  }

  @Test
  void unknownParametersAreIgnoredAndToldOrRefused() {
    String tag = Fhir.unique();
    named(tag, "Kollie");
    find("Practitioner", tag, "shoe-size=44&_foo=1")
        .body("entry", hasSize(2))
        .body("entry[1].search.mode", equalTo("outcome"))
        .body("entry[1].resource.issue.diagnostics", hasItem(containsString("shoe-size")))
        .body("link[0].url", not(containsString("shoe-size")))
        .body("total", equalTo(1));
    Fhir.admin()
        .header("Prefer", "handling=strict")
        .get("/Practitioner?shoe-size=44")
        .then()
        .statusCode(400)
        .body("issue[0].diagnostics", containsString("shoe-size"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "birthdate=yesterday;birthdate",
        "birthdate=1990-02-30;birthdate",
        "_lastUpdated=x;_lastUpdated",
        "gender:missing=perhaps;gender",
        "family:text=x;family",
        "_count=-1;_count",
        "_count=many;_count",
        "_sort=shoe-size;_sort",
        "_total=some;_total",
        "_summary=all;_summary",
        "_cursor=abc;_cursor",
        "_include=x;_include",
        "_has:PractitionerRole=x;_has",
        "identifier=a|b|c;identifier",
      })
  void aBadValueIs400AndNamesTheParameter(String query, String name) {
    Fhir.put("Practitioner", Fhir.unique(), "");
    Fhir.admin()
        .urlEncodingEnabled(false)
        .get("/Practitioner?" + query.replace("|", "%7C"))
        .then()
        .statusCode(400)
        .body("issue[0].code", equalTo("invalid"))
        .body("issue[0].diagnostics", containsString(name));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"91|0", "0|181", "x|0", "0|0|-1", "0|0|1|miles", "1"})
  void aBadNearIs400(String near) {
    Fhir.admin().queryParam("near", near).get("/Location").then().statusCode(400);
    Fhir.admin().get("/Location?near=1|1&near=2|2").then().statusCode(400);
  }
}
