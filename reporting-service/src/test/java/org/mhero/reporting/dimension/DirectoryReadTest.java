package org.mhero.reporting.dimension;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.DirectoryChanged;
import org.mhero.reporting.Reporting;
import org.mhero.reporting.console.GatewayStub;
import org.mhero.reporting.store.Database;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
class DirectoryReadTest {
  private static final String OUTLINE =
      Base64.getEncoder()
          .encodeToString(
              "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}".getBytes());

  @Inject ReadJobs jobs;
  @Inject WantedRepository wanted;
  @Inject Database database;

  private final FakeDirectory directory = new FakeDirectory();
  private DirectoryReadJob reads;

  @BeforeEach
  void empty() {
    Reporting.clear(database);
    GatewayStub.server().resetAll();
    reads = jobs.over(directory);
  }

  @Test
  void readsPlacesWithTheirDistrictsAndOutlines() {
    GatewayStub.answers(
        "/fhir/Location",
        """
        {"resourceType":"Bundle","type":"searchset","entry":[
         {"resource":{"resourceType":"Location","id":"r","name":"East","type":[{"coding":[{"code":"region"}]}]}},
         {"resource":{"resourceType":"Location","id":"d","name":"Ambera","partOf":{"reference":"Location/r"},
           "type":[{"coding":[{"code":"jurisdiction"}]},{"coding":[{"code":"district"}]}],
           "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/location-boundary-geojson",
             "valueAttachment":{"data":"%s"}}]}},
         {"resource":{"resourceType":"Location","id":"hf","name":"Clinic","partOf":{"reference":"Location/d"},
           "type":[{"coding":[{"code":"facility"}]}],"identifier":[{"value":"x"}]}}]}"""
            .formatted(OUTLINE));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                wanted.changed(
                    List.of(
                        new DirectoryChanged("Location", "r", 1, false),
                        new DirectoryChanged("Location", "d", 1, false),
                        new DirectoryChanged("Location", "hf", 1, false))));

    reads.run();

    assertThat(
            database.one(
                "select district || '/' || region from place where id = 'hf'", row -> row.text(1)))
        .hasValue("d/r");
    given()
        .auth()
        .oauth2(Tokens.user("v", "viewer"))
        .get("/api/reporting/districts")
        .then()
        .body("name", contains("Ambera"))
        .body("region", contains("East"));
    given()
        .auth()
        .oauth2(Tokens.user("v", "viewer"))
        .get("/api/reporting/districts/outlines")
        .then()
        .body("features", hasSize(1))
        .body("features.properties.id", contains("d"));
  }

  @Test
  void asksAgainLaterWhenTheDirectoryIsAway() {
    wanted.changed(List.of(new DirectoryChanged("Location", "d", 1, false)));

    reads.run();

    assertThat(
            database.one(
                "select attempts from wanted where kind = 'place' and due_at > now()",
                row -> row.number(1)))
        .hasValue(1L);
  }

  @Test
  void aWorkerNobodyCountsIsNotRead() {
    wanted.changed(
        List.of(
            new DirectoryChanged("Practitioner", "p", 2, false),
            new DirectoryChanged("PractitionerRole", "pr", 2, false)));

    assertThat(
            database.one(
                "select count(*) from wanted where kind in ('worker', 'role')",
                row -> row.number(1)))
        .hasValue(0L);
  }
}
