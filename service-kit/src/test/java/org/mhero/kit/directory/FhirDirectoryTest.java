package org.mhero.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

class FhirDirectoryTest {
  private static final String CADRE = "http://ihris.org/fhir/CodeSystem/ihris-cadre";

  private FakeDirectory server = new FakeDirectory(true);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void givesEachWorkerOnceOverAllPages() {
    // Given
    country();
    server.role("r9", "p1", "nurse", "F-2");

    // When
    Audience audience = directory().resolve(group("cadre", code("nurse")));

    // Then
    assertThat(audience.workers()).extracting(Worker::id).containsExactly("p1", "p2", "p4");
    Worker first = audience.workers().getFirst();
    assertThat(first.facility()).isEqualTo(new Place("F-1", "Name of F-1"));
    assertThat(first.district()).isEqualTo(new Place("D-1", "Name of D-1"));
    assertThat(first.cadres()).containsExactly(new Code(CADRE, "nurse", "NURSE"));
    assertThat(first.phone()).contains("+99970000001");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void findsEverybodyBelowAPlace(boolean below) {
    // Given
    server.close();
    server = new FakeDirectory(below);
    country();

    // When
    Audience audience = directory().resolve(group("place", new Reference("Location/R-1")));

    // Then
    assertThat(audience.workers()).extracting(Worker::id).containsExactly("p1", "p2", "p3");
    assertThat(server.queries()).anyMatch(query -> query.contains("location:below") == below);
  }

  @Test
  void leavesOutWhoeverHoldsARefusedRole() {
    // Given
    country();
    server.role("r9", "p1", "doctor", "F-3");
    Group group = group("cadre", code("nurse"));
    group.addCharacteristic().setCode(audience("cadre")).setValue(code("doctor")).setExclude(true);

    // When, Then
    assertThat(directory().resolve(group).workers())
        .extracting(Worker::id)
        .containsExactly("p2", "p4");
  }

  @Test
  void countsWithoutLosingAnybody() {
    // Given
    country();

    // When
    Count count = directory().count(new Group().setActual(false));

    // Then
    assertThat(count.fit()).isEqualTo(4);
    assertThat(count.withPhone()).isEqualTo(3);
    assertThat(count.withoutPhone()).isEqualTo(1);
    assertThat(count.byLanguage())
        .containsExactly(new Count.Tally("en", "en", 3), new Count.Tally("fr", "fr", 1));
    assertThat(count.byDistrict().stream().mapToInt(Count.Tally::count).sum()).isEqualTo(4);
  }

  @Test
  void resolvesAnExplicitListOfPeopleAndRoles() {
    // Given
    country();
    Group group = new Group().setActual(true);
    group.addMember().setEntity(new Reference("Practitioner/p4"));
    group.addMember().setEntity(new Reference("PractitionerRole/r1"));

    // When, Then
    assertThat(directory().resolve(group).workers())
        .extracting(Worker::id)
        .containsExactly("p1", "p4");
  }

  @Test
  void findsAWorkerWithoutRole() {
    server.person("p7", "+99970000007", "en");

    assertThat(directory().worker("p7"))
        .hasValueSatisfying(worker -> assertThat(worker.jobs()).isEmpty());
    assertThat(directory().worker("p8")).isEmpty();
  }

  @Test
  void asksForAPlaceOnce() {
    // Given
    country();
    Directory directory = directory();
    directory.resolve(group("cadre", code("nurse")));
    server.queries().clear();

    // When
    directory.resolve(group("cadre", code("nurse")));

    // Then
    assertThat(server.queries()).noneMatch(query -> query.startsWith("Location"));
  }

  @Test
  void saysThatTheDirectoryIsAway() {
    server.fail(503);

    assertThatThrownBy(() -> directory().worker("p1"))
        .isInstanceOfSatisfying(
            AppException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
  }

  private void country() {
    server.place("R-1", "", "region");
    server.place("R-2", "", "region");
    server.place("D-1", "R-1", "district");
    server.place("D-2", "R-2", "district");
    server.place("F-1", "D-1", "facility");
    server.place("F-2", "D-1", "facility");
    server.place("F-3", "D-2", "facility");
    server.person("p1", "+99970000001", "en");
    server.person("p2", "911", "en");
    server.person("p3", "+99970000003", "fr");
    server.person("p4", "+99970000004", "en");
    server.role("r1", "p1", "nurse", "F-1");
    server.role("r2", "p2", "nurse", "F-2");
    server.role("r3", "p3", "doctor", "F-2");
    server.role("r4", "p4", "nurse", "F-3");
  }

  private Directory directory() {
    return new FhirDirectory(
        config(server.url()), request -> request, FakeDirectory.JSON, Clock.systemUTC());
  }

  private static DirectoryConfig config(URI url) {
    return new DirectoryConfig() {
      @Override
      public URI url() {
        return url;
      }

      @Override
      public int pageSize() {
        return 2;
      }

      @Override
      public Duration timeout() {
        return Duration.ofSeconds(10);
      }

      @Override
      public Duration placesAge() {
        return Duration.ofMinutes(5);
      }

      @Override
      public Set<String> cadreSystems() {
        return Set.of(CADRE);
      }
    };
  }

  private static Group group(String characteristic, Type value) {
    Group group = new Group().setActual(false);
    group.addCharacteristic().setCode(audience(characteristic)).setValue(value).setExclude(false);
    return group;
  }

  private static CodeableConcept code(String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(CADRE).setCode(code));
  }

  private static CodeableConcept audience(String code) {
    return new CodeableConcept()
        .addCoding(new Coding().setSystem(Characteristic.SYSTEM).setCode(code));
  }
}
