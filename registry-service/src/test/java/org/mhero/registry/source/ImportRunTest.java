package org.mhero.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.registry.FrontDoorResource;
import org.mhero.registry.source.Progress.Claim;
import org.mhero.registry.source.Progress.Cursor;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** What happens to an import whose service stops, that somebody stops, or whose day comes. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FrontDoorResource.class)
class ImportRunTest {
  private static final String ME = "the test";
  private static final int PEOPLE = 600;

  @Inject Imports imports;
  @Inject Progress progress;
  @Inject ImportRun runs;
  @Inject Sources sources;
  @Inject CalendarJob calendar;
  @Inject FhirStore store;
  @Inject AgroalDataSource database;

  private final UUID id = UUID.randomUUID();

  @Test
  void goesOnWhereItWasAfterARestart() {
    // Given
    claim();
    AtomicInteger asked = new AtomicInteger();
    boolean done = run(new Cursor(0, 0, 0), asked);
    ImportView half = imports.find(id).orElseThrow();

    // When
    boolean finished = run(where(), new AtomicInteger(-PEOPLE));

    // Then
    assertThat(done).isFalse();
    assertThat(half.stored()).isPositive().isLessThan(PEOPLE);
    assertThat(finished).isTrue();
    ImportView view = imports.find(id).orElseThrow();
    assertThat(view.state()).isEqualTo(ImportView.State.DONE);
    assertThat(view.records()).isEqualTo(PEOPLE);
    assertThat(view.stored()).isEqualTo(PEOPLE);
    assertThat(progress.files(id)).isEmpty();
  }

  @Test
  void goesNoFurtherOnceItIsStopped() {
    // Given
    claim();
    run(new Cursor(0, 0, 0), new AtomicInteger());
    int stored = imports.find(id).orElseThrow().stored();
    Cursor where = where();

    // When
    ImportClient.admin().delete("/api/registry/imports/" + id).then().statusCode(204);

    // Then
    assertThatThrownBy(() -> run(where, new AtomicInteger(-PEOPLE)))
        .isInstanceOf(Progress.Lost.class);
    ImportView view = imports.find(id).orElseThrow();
    assertThat(view.state()).isEqualTo(ImportView.State.STOPPED);
    assertThat(view.stored()).isEqualTo(stored);
  }

  @Test
  void endsAPostWhenItsDayHasCome() {
    // Given
    String last = LocalDate.now().plusDays(1).toString();
    ImportClient.body(
        """
        {"resourceType": "Bundle", "type": "transaction", "entry": [
         {"resource": {"resourceType": "Practitioner", "id": "CAL-P", "name": [{"text": "A"}]}},
         {"resource": {"resourceType": "PractitionerRole", "id": "CAL-R", "active": true,
          "code": [{"coding": [{"system": "urn:job", "code": "x"}]}],
          "practitioner": {"reference": "Practitioner/CAL-P"}, "period": {"end": "%s"}}}]}
        """
            .formatted(last));
    assertThat(store.get(PractitionerRole.class, "CAL-R").orElseThrow().getActive()).isTrue();
    sql("update source_record set raw = replace(raw, ?, '2020-01-01') where id = 'CAL-R'", last);
    sql("update source_record set read_again = '2020-01-02' where id = ?", "CAL-R");

    // When
    int read = calendar.due("ihris");

    // Then
    assertThat(read).isEqualTo(1);
    assertThat(store.get(PractitionerRole.class, "CAL-R").orElseThrow().getActive()).isFalse();
    assertThat(calendar.due("ihris")).isZero();
  }

  /** Goes on with the import until it has been asked once whether to stop. */
  private boolean run(Cursor from, AtomicInteger asked) {
    boolean counted = imports.find(id).orElseThrow().records() > 0;
    return runs.run(
        new Claim(id, "ihris", counted, from),
        ME,
        sources.reader("ihris", id),
        () -> asked.incrementAndGet() > 0);
  }

  /** An import in the hands of this test, so that the service's own job leaves it alone. */
  private void claim() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<Upload> files = List.of(Upload.of("people.json", people()));
              imports.create(id, "ihris", Instant.now(), files);
              sql(
                  "update import_job set owner = ?, leased_until = now() + interval '5 minutes'"
                      + " where id = ?::uuid",
                  ME,
                  id.toString());
            });
  }

  private byte[] people() {
    String entry =
        """
        {"resource": {"resourceType": "Practitioner", "id": "%s-%d", "name": [{"text": "A"}]}}
        """;
    return IntStream.range(0, PEOPLE)
        .mapToObj(n -> entry.formatted(id.toString().substring(0, 8), n))
        .collect(Collectors.joining(",", "{\"resourceType\": \"Bundle\", \"entry\": [", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Cursor where() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("select rank, file, entry from import_job where id = ?")) {
      statement.setObject(1, id);
      try (var row = statement.executeQuery()) {
        row.next();
        return new Cursor(row.getInt(1), row.getInt(2), row.getInt(3));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void sql(String sql, String... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
