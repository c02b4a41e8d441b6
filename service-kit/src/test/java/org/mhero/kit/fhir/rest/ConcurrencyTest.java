package org.mhero.kit.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** Many at once: conditional creates, updates of one resource, and pages under writes. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class ConcurrencyTest {

  private static List<Integer> together(int times, Callable<Integer> action) throws Exception {
    try (var pool = Executors.newFixedThreadPool(times)) {
      var actions = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < times; i++) {
        actions.add(action);
      }
      var results = new ArrayList<Integer>();
      for (Future<Integer> result : pool.invokeAll(actions)) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Test
  void ofManyConditionalCreatesOneIs201AndTheRestAre200() throws Exception {
    String value = Fhir.unique();
    String body =
        "{\"resourceType\":\"Practitioner\",\"identifier\":[{\"system\":\"urn:t\",\"value\":\"%s\"}]}"
            .formatted(value);
    List<Integer> statuses =
        together(
            8,
            () ->
                Fhir.sending(body)
                    .header("If-None-Exist", "identifier=urn:t|" + value)
                    .post("/Practitioner")
                    .statusCode());
    assertThat(statuses).containsOnlyOnce(201).contains(200).hasSize(8).containsOnly(200, 201);
  }

  @Test
  void ofManyUpdatesOfOneVersionOneIs200AndTheRestAre412() throws Exception {
    String id = Fhir.put("Practitioner", Fhir.unique(), "");
    List<Integer> statuses =
        together(
            8,
            () ->
                Fhir.sending(
                        "{\"resourceType\":\"Practitioner\",\"id\":\"%s\",\"name\":[{\"text\":\"%s\"}]}"
                            .formatted(id, Fhir.unique()))
                    .header("If-Match", "W/\"1\"")
                    .put("/Practitioner/" + id)
                    .statusCode());
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @Test
  void ofManyFirstUpdatesEachMakesAVersion() throws Exception {
    String id = Fhir.unique();
    List<Integer> statuses =
        together(
            8,
            () ->
                Fhir.sending(
                        "{\"resourceType\":\"Practitioner\",\"id\":\"%s\",\"name\":[{\"text\":\"%s\"}]}"
                            .formatted(id, Fhir.unique()))
                    .put("/Practitioner/" + id)
                    .statusCode());
    assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    List<String> tags =
        Fhir.admin()
            .get("/Practitioner/" + id + "/_history")
            .then()
            .extract()
            .path("entry.response.etag");
    assertThat(tags).hasSize(8).doesNotHaveDuplicates();
  }

  @RepeatedTest(2)
  void pagesShowEveryResourceExactlyOnceWhileOthersWrite() throws Exception {
    String tag = Fhir.unique();
    String members = "\"meta\":{\"tag\":[{\"code\":\"" + tag + "\"}]},\"name\":[{\"text\":\"%s\"}]";
    var expected = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      expected.add(Fhir.put("Practitioner", Fhir.unique(), members.formatted("before")));
    }
    var stop = new AtomicBoolean();
    var writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; !stop.get(); i++) {
                Fhir.put("Practitioner", expected.get(i % 12), members.formatted("change" + i));
                Fhir.put("Practitioner", Fhir.unique(), members.formatted("new"));
              }
            });
    var seen = new ArrayList<String>();
    String next = "?_tag=" + tag + "&_count=2";
    try {
      while (next != null) {
        JsonPath page =
            Fhir.admin()
                .urlEncodingEnabled(false)
                .get("/Practitioner" + next)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        seen.addAll(page.getList("entry.resource.id"));
        String link = page.getString("link.find { it.relation == 'next' }?.url");
        next = link == null ? null : link.substring(link.indexOf('?'));
      }
    } finally {
      stop.set(true);
      writer.get();
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
  }
}
