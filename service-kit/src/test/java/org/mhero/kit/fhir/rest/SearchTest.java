package org.mhero.kit.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.mhero.kit.fhir.rest.Searches.find;
import static org.mhero.kit.fhir.rest.Searches.ids;
import static org.mhero.kit.fhir.rest.Searches.meta;
import static org.mhero.kit.fhir.rest.Searches.named;
import static org.mhero.kit.fhir.rest.Searches.place;
import static org.mhero.kit.fhir.rest.Searches.practitioner;
import static org.mhero.kit.fhir.rest.Searches.role;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.fhir.search.QueryParams;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** What is found: mCSD ITI-90 (section 2 of the reference) and FHIR R4 search.html. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class SearchTest {
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
}
