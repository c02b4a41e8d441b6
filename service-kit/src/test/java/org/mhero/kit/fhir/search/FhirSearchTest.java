package org.mhero.kit.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class FhirSearchTest {
  private static final List<String> NAMES =
      List.of(
          "active",
          "date",
          "role",
          "practitioner",
          "location",
          "location:below",
          "location:above",
          "_id",
          "_id:not",
          "_lastUpdated",
          "_sort",
          "_count",
          "_include",
          "_include:iterate",
          "_revinclude",
          "_total",
          "_tag",
          "_profile",
          "_profile:below",
          "_profile:above",
          "practitioner.name",
          "practitioner.family:exact",
          "practitioner.birthdate",
          "location.near",
          "location.partof:below",
          "role:missing",
          "role:not",
          "location:missing",
          "practitioner:identifier",
          "practitioner:Practitioner",
          "_has:PractitionerRole:location:role");
  private static final List<String> VALUES =
      List.of(
          "a",
          "true",
          "false",
          "a|b",
          "|b",
          "a|",
          "a,b",
          ",",
          "%5C,",
          "2020",
          "gt2020-01",
          "ap2020-01-01T00:00:00Z",
          "1|1|5",
          "0|180|20000",
          "Practitioner/1",
          "http://x/y|1",
          "_lastUpdated",
          "-_id,role,date",
          "location",
          "practitioner,-active",
          "0",
          "1",
          "1000",
          "PractitionerRole:practitioner",
          "*",
          "PractitionerRole:*",
          "none",
          "accurate",
          "estimate",
          "%25_%27%22",
          "%F0%9F%98%80",
          "%EF%BF%BF");

  @Inject FhirSearch search;
  @Inject FhirStore store;

  /** What the parser understands, the database understands too. */
  @Test
  void noQueryFailsInTheDatabase() {
    var random = new Random(20260301);
    int understood = 0;
    for (int i = 0; i < 1500; i++) {
      var query = new StringBuilder();
      for (int n = random.nextInt(3); n >= 0; n--) {
        query.append(NAMES.get(random.nextInt(NAMES.size())));
        query.append('=').append(VALUES.get(random.nextInt(VALUES.size()))).append('&');
      }
      try {
        assertThat(search.search("PractitionerRole", query.toString())).isNotNull();
        understood++;
      } catch (AppException e) {
        assertThat(e.code()).as(query.toString()).isEqualTo(ErrorCode.INVALID);
      }
    }
    assertThat(understood).isGreaterThan(100);
  }

  @Test
  void manyMatchesAreEstimatedUnlessTheNumberIsAskedFor() {
    String tag = "many-" + System.nanoTime();
    var people =
        java.util.stream.IntStream.range(0, Totals.BOUND + 5)
            .mapToObj(
                i -> {
                  Practitioner one = new Practitioner();
                  one.getMeta().addTag("urn:test", tag, null);
                  return (org.mhero.kit.fhir.store.Write)
                      new org.mhero.kit.fhir.store.Write.Create(one);
                })
            .toList();
    store.writeAll(people);

    String query = "_tag=urn:test%7C" + tag + "&_count=1";
    assertThat(search.search("Practitioner", query).total()).isGreaterThan(Totals.BOUND);
    assertThat(search.search("Practitioner", query + "&_total=accurate").total())
        .isEqualTo(Totals.BOUND + 5);
    assertThat(search.search("Practitioner", query + "&_total=none").total()).isNull();
  }
}
