package org.mhero.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.mhero.kit.directory.Audience;
import org.mhero.kit.directory.Code;
import org.mhero.kit.directory.Count;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Worker;
import org.mhero.registry.FrontDoorResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** The kit's directory against this registry, over HTTP, as the other services use it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(FrontDoorResource.class)
class AudienceTest {
  private static final String CADRE = "http://ihris.org/fhir/CodeSystem/ihris-cadre";
  private static final int PEOPLE = 603;

  @Inject Directory directory;

  @Test
  void findsAnAudienceOverSeveralPages() {
    // Given
    ImportClient.body(Country.jobs("dx"));
    ImportClient.body(Country.of("dx", PEOPLE));

    // When
    Audience below = directory.resolve(group("place", new Reference("Location/dx-R")));
    Audience nurses = directory.resolve(group("place", new Reference("Location/dx-D1"), nurse()));
    Count count = directory.count(group("place", new Reference("Location/dx-R")));

    // Then
    assertThat(below.workers())
        .extracting(Worker::id)
        .hasSize(PEOPLE)
        .doesNotHaveDuplicates()
        .isSorted();
    Worker first = below.workers().getFirst();
    assertThat(first.jobs()).extracting(Code::code).containsExactly("dx-1");
    assertThat(first.cadres())
        .extracting(Code::system, Code::code)
        .containsExactly(tuple(CADRE, "nurse"));
    assertThat(first.facility().name()).isEqualTo("Facility 0");
    assertThat(first.district().name()).isEqualTo("District 0");
    assertThat(first.phone()).contains("+99970000000");
    assertThat(nurses.workers())
        .allSatisfy(worker -> assertThat(worker.district().id()).isEqualTo("dx-D1"))
        .hasSize(Country.nursesOfDistrict(PEOPLE, 1));
    assertThat(count.fit()).isEqualTo(PEOPLE);
    assertThat(count.byDistrict()).hasSize(Country.DISTRICTS);
    assertThat(count.byCadre()).extracting(Count.Tally::code).containsExactly("", "nurse");
    assertThat(count.withoutPhone()).isEqualTo(Country.withoutPhone(PEOPLE));
  }

  private static CodeableConcept nurse() {
    return new CodeableConcept().addCoding(new Coding().setSystem(CADRE).setCode("nurse"));
  }

  private static Group group(String characteristic, Type value) {
    Group group = new Group().setActual(false);
    group
        .addCharacteristic()
        .setCode(
            new CodeableConcept()
                .addCoding(
                    new Coding()
                        .setSystem("https://mhero.org/fhir/CodeSystem/audience")
                        .setCode(characteristic)))
        .setValue(value)
        .setExclude(false);
    return group;
  }

  private static Group group(String characteristic, Type value, CodeableConcept cadre) {
    Group group = group(characteristic, value);
    group.addCharacteristic(group("cadre", cadre).getCharacteristicFirstRep());
    return group;
  }
}
