package org.mhero.kit.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** History: mCSD ITI-91, point by point of section 4.1 of the reference. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class HistoryTest {
  @Inject FhirStore store;
  @Inject AgroalDataSource database;

  private static String now() {
    return Fhir.admin()
        .get("/Organization/_history?_count=0")
        .then()
        .extract()
        .path("meta.lastUpdated");
  }

  @Test
  void entriesAreCompleteAndADeletionHasNoResource() {
    String id = Fhir.put("Organization", Fhir.unique(), "");
    Fhir.put("Organization", id, "\"name\":\"Salala Clinic\"");
    Fhir.admin().delete("/Organization/" + id);
    Fhir.admin()
        .get("/Organization/" + id + "/_history")
        .then()
        .statusCode(200)
        .body("type", equalTo("history"))
        .body("total", equalTo(3))
        .body("entry.response.etag", contains("W/\"3\"", "W/\"2\"", "W/\"1\""))
        .body("entry.request.method", contains("DELETE", "PUT", "POST"))
        .body("entry.response.status", contains("204", "200", "201"))
        .body("entry[0].resource", nullValue())
        .body("entry[0].request.url", equalTo("Organization/" + id))
        .body("entry[0].response.lastModified", notNullValue())
        .body("entry[0].fullUrl", org.hamcrest.Matchers.endsWith("/fhir/Organization/" + id))
        .body("entry[1].resource.name", equalTo("Salala Clinic"));
    Fhir.admin().get("/Organization/nobody/_history").then().statusCode(404);
  }

  @Test
  void sinceIsInclusiveAndTakesEveryForm() {
    String before = now();
    String id = Fhir.put("Organization", Fhir.unique(), "");
    String at = Fhir.admin().get("/Organization/" + id).then().extract().path("meta.lastUpdated");
    String zone = at.replace("Z", "");
    for (String since :
        List.of(
            at,
            before,
            zone,
            zone + "999Z",
            zone + "456%2B00:00",
            zone + "456+00:00",
            zone + "%2B00:00")) {
      List<String> ids =
          Fhir.admin()
              .urlEncodingEnabled(false)
              .get("/Organization/_history?_count=1000&_since=" + since)
              .then()
              .statusCode(200)
              .extract()
              .path("entry.resource.id");
      assertThat(ids).as(since).contains(id);
    }
  }

  @Test
  void aSinceOfTheFutureIsEmptyAndANonsenseIs400() {
    Fhir.admin()
        .get("/Organization/_history?_since=2999-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("total", equalTo(0))
        .body("entry", nullValue());
    Fhir.admin().get("/Organization/_history?_since=yesterday").then().statusCode(400);
    Fhir.admin().get("/Organization/_history?_cursor=AAAA").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void pagesNeitherMoveNorGrowWhileOthersWrite(int count) {
    String since = now();
    var expected = new HashSet<String>();
    for (int i = 0; i < 6; i++) {
      expected.add(Fhir.put("Organization", Fhir.unique(), ""));
    }
    var seen = new ArrayList<String>();
    String next = "?_since=" + since + "&_count=" + count;
    while (next != null) {
      JsonPath page =
          Fhir.admin()
              .urlEncodingEnabled(false)
              .get("/Organization/_history" + next)
              .then()
              .statusCode(200)
              .body("total", equalTo(6))
              .body("entry", hasSize(lessThanOrEqualTo(count)))
              .extract()
              .jsonPath();
      seen.addAll(page.getList("entry.resource.id"));
      Fhir.put("Organization", Fhir.unique(), "");
      String link = page.getString("link.find { it.relation == 'next' }?.url");
      // A real client takes the query alone and drops repeated keys.
      next = link == null ? null : link.substring(link.indexOf('?'));
    }
    assertThat(seen).hasSize(6).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aPollNeverPassesByALateCommit() throws Exception {
    String since = now();
    var written = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var late =
        CompletableFuture.supplyAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () -> {
                          String id = store.create(new Organization().setName("Late")).id();
                          written.countDown();
                          assertThat(commit.await(20, TimeUnit.SECONDS)).isTrue();
                          return id;
                        }));
    assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
    String early = Fhir.put("Organization", Fhir.unique(), "\"name\":\"Early\"");

    // A poll while the first writer has its number but has not committed.
    var poll =
        CompletableFuture.supplyAsync(
            () ->
                Fhir.admin()
                    .get("/Organization/_history?_count=1000&_since=" + since)
                    .then()
                    .extract()
                    .jsonPath());
    // Writers wait for nobody, not even for the poll.
    Fhir.put("Organization", Fhir.unique(), "\"name\":\"Meanwhile\"");
    assertThat(poll).isNotDone();
    commit.countDown();
    String id = late.get(20, TimeUnit.SECONDS);
    JsonPath first = poll.get(20, TimeUnit.SECONDS);

    assertThat(first.<String>getList("entry.resource.id")).contains(id, early);
    var names = new ArrayList<String>(first.getList("entry.resource.name"));
    names.addAll(
        Fhir.admin()
            .get("/Organization/_history?_count=1000&_since=" + first.getString("meta.lastUpdated"))
            .then()
            .extract()
            .jsonPath()
            .getList("entry.resource.name", String.class));
    assertThat(names).contains("Late", "Early", "Meanwhile");
  }

  @Test
  void countIsCappedAndZeroIsTheTotalAlone() {
    Fhir.put("Organization", Fhir.unique(), "");
    Fhir.admin()
        .get("/Organization/_history?_count=0")
        .then()
        .body("total", greaterThanOrEqualTo(1))
        .body("entry", nullValue());
    Fhir.admin().get("/Organization/_history?_count=1000000").then().statusCode(200);
  }
}
