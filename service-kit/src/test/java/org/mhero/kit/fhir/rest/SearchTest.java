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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.fhir.search.QueryParams;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** Search: mCSD ITI-90 (section 2 of the reference) and FHIR R4 search.html. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class SearchTest {

  /** Searches practitioners that bear the tag. */
  private static ValidatableResponse find(String type, String tag, String query) {
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

  private static List<String> ids(String type, String tag, String query) {
    List<String> ids = find(type, tag, query).extract().path("entry.resource.id");
    return ids == null ? List.of() : ids;
  }

  private static String practitioner(String tag, String members) {
    return Fhir.put("Practitioner", Fhir.unique(), meta(tag) + "," + members);
  }

  private static String meta(String tag) {
    return "\"meta\":{\"tag\":[{\"system\":\"urn:test\",\"code\":\"" + tag + "\"}]}";
  }

  private static String named(String tag, String family) {
    return practitioner(tag, "\"name\":[{\"family\":\"" + family + "\"}]");
  }

  @Test
  void stringIsStartsWithWithoutCaseAndAccentsContainsAnywhereExactAsWritten() {
    String tag = Fhir.unique();
    String ekoue = named(tag, "Ékoué");
    String ekou = named(tag, "ekoua");

    assertThat(ids("Practitioner", tag, "family=EKOU")).containsExactlyInAnyOrder(ekoue, ekou);
    assertThat(ids("Practitioner", tag, "family=ekoue")).containsExactly(ekoue);
    assertThat(ids("Practitioner", tag, "family=koue")).isEmpty();
    assertThat(ids("Practitioner", tag, "family:contains=KOUE")).containsExactly(ekoue);
    assertThat(ids("Practitioner", tag, "name:contains=koua")).containsExactly(ekou);
    assertThat(ids("Practitioner", tag, "family:exact=" + QueryParams.encode("Ékoué")))
        .containsExactly(ekoue);
    assertThat(ids("Practitioner", tag, "family:exact=Ekoue")).isEmpty();
    assertThat(ids("Practitioner", tag, "family=ekoue,ekoua")).hasSize(2);
    assertThat(ids("Practitioner", tag, "family:contains=%25")).isEmpty();
  }

  @Test
  void tokenHasFourForms() {
    String tag = Fhir.unique();
    String with =
        practitioner(
            tag, "\"identifier\":[{\"system\":\"urn:a\",\"value\":\"7,1\"}],\"gender\":\"female\"");
    String without = practitioner(tag, "\"identifier\":[{\"value\":\"7,1\"}]");

    assertThat(ids("Practitioner", tag, "identifier=7\\,1"))
        .containsExactlyInAnyOrder(with, without);
    assertThat(ids("Practitioner", tag, "identifier=urn:a|7\\,1")).containsExactly(with);
    assertThat(ids("Practitioner", tag, "identifier=|7\\,1")).containsExactly(without);
    assertThat(ids("Practitioner", tag, "identifier=urn:a|")).containsExactly(with);
    assertThat(ids("Practitioner", tag, "identifier=7,1")).isEmpty();
    assertThat(ids("Practitioner", tag, "gender=female")).containsExactly(with);
    assertThat(ids("Practitioner", tag, "gender=http://hl7.org/fhir/administrative-gender|female"))
        .containsExactly(with);
    assertThat(ids("Practitioner", tag, "gender:not=female")).containsExactly(without);
    assertThat(ids("Practitioner", tag, "gender:missing=true")).containsExactly(without);
    assertThat(ids("Practitioner", tag, "gender:missing=false")).containsExactly(with);
  }

  @Test
  void phonesAreFoundHoweverTheyAreSpaced() {
    String tag = Fhir.unique();
    String one =
        practitioner(tag, "\"telecom\":[{\"system\":\"phone\",\"value\":\"+231 77-000 0042\"}]");
    assertThat(ids("Practitioner", tag, "phone=%2B231770000042")).containsExactly(one);
    assertThat(ids("Practitioner", tag, "phone=%2B231%2077-000%200042")).containsExactly(one);
  }

  @ParameterizedTest
  @CsvSource({
    "1990,true",
    "1990-06,true",
    "1990-06-15,true",
    "1990-06-16,false",
    "ne1990-06-15,false",
    "gt1990-06-14,true",
    "gt1990-06-15,false",
    "ge1990-06-15,true",
    "lt1990-06-15,false",
    "le1990-06-15,true",
    "lt1990-06-16,true",
    "sa1990-06-14,true",
    "sa1990,false",
    "eb1990-06-16,true",
    "eb1990-06-15,false",
    "ap1990-06-16,true",
    "ap2001,false",
    "1990-06-15T10:00Z,false",
    "'1989,1990',true"
  })
  void datesHaveRangesAndPrefixes(String value, boolean found) {
    String tag = Fhir.unique();
    practitioner(tag, "\"birthDate\":\"1990-06-15\"");
    assertThat(ids("Practitioner", tag, "birthdate=" + value)).hasSize(found ? 1 : 0);
  }

  @Test
  void lastUpdatedTakesPrefixesAndPrecision() {
    String tag = Fhir.unique();
    String id = named(tag, "Kollie");
    String at = find("Practitioner", tag, "").extract().path("entry[0].resource.meta.lastUpdated");
    for (String value :
        List.of(
            "ge" + at,
            "le" + at,
            at,
            at.substring(0, 4),
            "gt2020",
            "sa2020-01-01",
            "lt2999",
            "eb2999")) {
      assertThat(ids("Practitioner", tag, "_lastUpdated=" + value)).as(value).containsExactly(id);
    }
    for (String value : List.of("gt" + at, "lt" + at, "ne" + at, "eb" + at, "2020")) {
      assertThat(ids("Practitioner", tag, "_lastUpdated=" + value)).as(value).isEmpty();
    }
  }

  @Test
  void referenceTakesIdTypeAndIdAndAddresses() {
    String tag = Fhir.unique();
    String place = Fhir.put("Location", Fhir.unique(), "");
    String role =
        Fhir.put(
            "PractitionerRole",
            Fhir.unique(),
            meta(tag)
                + ",\"location\":[{\"reference\":\"Location/"
                + place
                + "\"}],"
                + "\"organization\":{\"reference\":\"https://other.example/fhir/Organization/1\"},"
                + "\"practitioner\":{\"identifier\":{\"system\":\"urn:c\",\"value\":\"9\"}}");
    String base = io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port;
    for (String value :
        List.of(
            place,
            "Location/" + place,
            base + "/fhir/Location/" + place,
            "Location/" + place + "/_history/1",
            "nope," + place)) {
      assertThat(ids("PractitionerRole", tag, "location=" + value)).as(value).containsExactly(role);
    }
    assertThat(ids("PractitionerRole", tag, "location=Organization/" + place)).isEmpty();
    assertThat(ids("PractitionerRole", tag, "location:Location=" + place)).containsExactly(role);
    assertThat(
            ids("PractitionerRole", tag, "organization=https://other.example/fhir/Organization/1"))
        .containsExactly(role);
    assertThat(ids("PractitionerRole", tag, "organization=1")).isEmpty();
    assertThat(ids("PractitionerRole", tag, "practitioner:identifier=urn:c|9"))
        .containsExactly(role);
    assertThat(ids("PractitionerRole", tag, "practitioner:missing=true")).isEmpty();
  }

  @Test
  void belowFindsAPlaceAndEverythingUnderIt() {
    String tag = Fhir.unique();
    String country = place(tag, null);
    String region = place(tag, country);
    String district = place(tag, region);
    String facility = place(tag, district);
    String elsewhere = place(tag, null);
    String role = role(tag, facility);
    role(tag, elsewhere);

    assertThat(ids("PractitionerRole", tag, "location:below=" + country)).containsExactly(role);
    assertThat(ids("PractitionerRole", tag, "location:below=Location/" + facility))
        .containsExactly(role);
    assertThat(ids("PractitionerRole", tag, "location:below=" + elsewhere)).doesNotContain(role);
    assertThat(ids("Location", tag, "partof:below=" + region))
        .containsExactlyInAnyOrder(district, facility);
    assertThat(ids("Location", tag, "_id:below=" + region))
        .containsExactlyInAnyOrder(region, district, facility);
    assertThat(ids("Location", tag, "_id:above=" + district))
        .containsExactlyInAnyOrder(country, region, district);
    assertThat(ids("Location", tag, "partof=" + region)).containsExactly(district);
  }

  private static String place(String tag, @org.jspecify.annotations.Nullable String parent) {
    String partOf = parent == null ? "" : ",\"partOf\":{\"reference\":\"Location/" + parent + "\"}";
    return Fhir.put("Location", Fhir.unique(), meta(tag) + partOf);
  }

  private static String role(String tag, String place) {
    return Fhir.put(
        "PractitionerRole",
        Fhir.unique(),
        meta(tag) + ",\"location\":[{\"reference\":\"Location/" + place + "\"}]");
  }

  @Test
  void nearFindsWithinADistanceNearestFirst() {
    String tag = Fhir.unique();
    String far = at(tag, 6.30, -10.70);
    String near = at(tag, 6.301, -10.80);
    String here = at(tag, 6.30, -10.80);
    place(tag, null);

    find("Location", tag, "near=6.3|-10.8|5|km").body("entry.resource.id", contains(here, near));
    find("Location", tag, "near=6.3|-10.8|20")
        .body("entry.resource.id", contains(here, near, far))
        .body("entry[0].search.extension[0].valueDistance.value", equalTo(0.0f))
        .body(
            "entry[0].search.extension[0].url",
            equalTo("http://hl7.org/fhir/StructureDefinition/location-distance"));
    find("Location", tag, "near=6.3|-10.8|200|m").body("entry.resource.id", contains(here, near));
    find("Location", tag, "near=6.3|-10.8&near-distance=lt1|http://unitsofmeasure.org|km")
        .body("entry.resource.id", contains(here, near));
    find("Location", tag, "near=6.3|-10.8&_sort=-_id").body("entry", hasSize(3));
  }

  @Test
  void nearWorksAtThePoleAndAtTheMeridian() {
    String tag = Fhir.unique();
    String east = at(tag, 0, 179.99);
    String west = at(tag, 0, -179.99);
    String pole = at(tag, 89.99, 20);
    assertThat(ids("Location", tag, "near=0|180|5")).containsExactlyInAnyOrder(east, west);
    assertThat(ids("Location", tag, "near=0|-179.995|5")).containsExactlyInAnyOrder(east, west);
    assertThat(ids("Location", tag, "near=89.99|-160|5")).containsExactly(pole);
  }

  private static String at(String tag, double latitude, double longitude) {
    return Fhir.put(
        "Location",
        Fhir.unique(),
        meta(tag)
            + ",\"position\":{\"longitude\":%s,\"latitude\":%s}".formatted(longitude, latitude));
  }

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
