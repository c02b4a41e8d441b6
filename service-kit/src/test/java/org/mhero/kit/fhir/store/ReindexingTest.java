package org.mhero.kit.fhir.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;
import org.mhero.kit.fhir.search.FhirSearch;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class ReindexingTest {
  @Inject Reindexing reindexing;
  @Inject FhirStore store;
  @Inject FhirSearch search;
  @Inject FhirTypes types;
  @Inject AgroalDataSource database;

  @Test
  void aParameterOfANewReleaseFindsWhatWasStoredBefore() throws SQLException {
    // Given
    Practitioner practitioner = new Practitioner();
    practitioner.addName().setFamily("Reindexed");
    String id = store.create(practitioner).id();
    run("delete from fhir_string");
    run(
        "update fhir_param set definition = 'as it was' where type = 'Practitioner' and name = 'family'");
    assertThat(search.search("Practitioner", "family=reindexed").matches()).isEmpty();

    // When
    reindexing.bringUpToDate(types.required("Practitioner"));

    // Then
    assertThat(search.search("Practitioner", "family=reindexed").resources())
        .extracting(StoredResource::id)
        .containsExactly(id);
  }

  @Test
  void nothingIsDoneWhenNothingHasChanged() throws SQLException {
    store.create(new Practitioner());
    run("delete from fhir_string");
    reindexing.bringUpToDate(types.required("Practitioner"));
    assertThat(search.search("Practitioner", "family:missing=false").matches()).isEmpty();
    run("update fhir_param set definition = ''");
    types.all().forEach(reindexing::bringUpToDate);
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
