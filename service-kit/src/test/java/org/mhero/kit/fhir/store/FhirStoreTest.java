package org.mhero.kit.fhir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class FhirStoreTest {

  @Inject FhirStore store;

  @Test
  void storesTheBytesItServesWithVersionAndTimeInside() {
    // When
    StoredResource stored = store.create(named("Kollie"));

    // Then
    StoredResource read = store.read("Practitioner", stored.id()).orElseThrow();
    assertThat(text(read))
        .startsWith(
            "{\"resourceType\":\"Practitioner\",\"id\":\"%s\",\"meta\":{\"versionId\":\"1\",\"lastUpdated\":\"%s\"}"
                .formatted(stored.id(), Stamp.text(stored.lastUpdated())));
    assertThat(read.json()).isEqualTo(stored.json());
    assertThat(read.seq()).isEqualTo(stored.seq());
  }

  @Test
  void makesNoVersionOfAnUpdateThatChangesNothing() {
    // Given
    String id = UUID.randomUUID().toString();
    store.update(named("Kollie", id), null);

    // When
    StoredResource same = store.update(named("Kollie", id), null);
    StoredResource other = store.update(named("Weah", id), null);

    // Then
    assertThat(same.version()).isEqualTo(1);
    assertThat(other.version()).isEqualTo(2);
    assertThat(text(store.vread("Practitioner", id, 1).orElseThrow())).contains("Kollie");
  }

  @Test
  void refusesAnUpdateOfAVersionThatIsNotCurrent() {
    // Given
    String id = UUID.randomUUID().toString();
    store.update(named("Kollie", id), null);

    // Then
    assertThatThrownBy(() -> store.update(named("Weah", id), 2L))
        .isInstanceOfSatisfying(
            AppException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PRECONDITION_FAILED));
    assertThat(store.update(named("Weah", id), 1L).version()).isEqualTo(2);
  }

  @Test
  void continuesTheVersionsOfADeletedResourceThatComesBack() {
    // Given
    String id = UUID.randomUUID().toString();
    store.update(named("Kollie", id), null);

    // When
    StoredResource gone = store.delete("Practitioner", id, null).orElseThrow();
    StoredResource again = store.delete("Practitioner", id, null).orElseThrow();
    StoredResource back = store.update(named("Kollie", id), null);

    // Then
    assertThat(gone.deleted()).isTrue();
    assertThat(again.version()).isEqualTo(gone.version()).isEqualTo(2);
    assertThat(back.version()).isEqualTo(3);
    assertThat(store.get(Practitioner.class, id)).isPresent();
    assertThat(store.delete("Practitioner", "never-seen", null)).isEmpty();
  }

  @Test
  void writesAllOrNothing() {
    // Given
    String id = UUID.randomUUID().toString();
    List<Write> writes =
        List.of(
            new Write.Put(named("Kollie", id), null),
            new Write.Put(named("Weah", UUID.randomUUID().toString()), 7L));

    // Then
    assertThatThrownBy(() -> store.writeAll(writes)).isInstanceOf(AppException.class);
    assertThat(store.read("Practitioner", id)).isEmpty();
  }

  private static Practitioner named(String family) {
    Practitioner practitioner = new Practitioner();
    practitioner.addName().setFamily(family).addGiven("Martha");
    return practitioner;
  }

  private static Practitioner named(String family, String id) {
    Practitioner practitioner = named(family);
    practitioner.setId(id);
    return practitioner;
  }

  private static String text(StoredResource stored) {
    return new String(java.util.Objects.requireNonNull(stored.json()), StandardCharsets.UTF_8);
  }
}
