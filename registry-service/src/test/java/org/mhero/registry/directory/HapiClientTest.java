package org.mhero.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

/** The registry as HAPI's client sees it, which most of our partners' programs are made with. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
class HapiClientTest {
  private static final String COUNCIL = "https://council.example.org/nurses";

  @TestHTTPResource("/fhir")
  URI base;

  private IGenericClient client;

  @BeforeEach
  void connect() {
    client = FhirContext.forR4Cached().newRestfulGenericClient(base.toString());
    client.registerInterceptor(new BearerTokenAuthInterceptor(Tokens.user("amina", "admin")));
  }

  private static Practitioner nurse(String number, String family) {
    Practitioner nurse = new Practitioner().setActive(true);
    nurse.addIdentifier().setSystem(COUNCIL).setValue(number);
    nurse.addName().setFamily(family).addGiven("Comfort");
    return nurse;
  }

  @ParameterizedTest
  @EnumSource(
      value = EncodingEnum.class,
      names = {"JSON", "XML"})
  void writesReadsAndDeletesInBothFormats(EncodingEnum format) {
    client.setEncoding(format);
    MethodOutcome made =
        client.create().resource(nurse(UUID.randomUUID().toString(), "Kollie")).execute();
    String id = made.getId().getIdPart();
    Practitioner read = client.read().resource(Practitioner.class).withId(id).execute();
    assertThat(read.getNameFirstRep().getFamily()).isEqualTo("Kollie");

    read.getNameFirstRep().setFamily("Weah");
    client.update().resource(read).execute();
    read.getNameFirstRep().setFamily("Boakai");
    assertThatThrownBy(() -> client.update().resource(read).execute())
        .isInstanceOf(PreconditionFailedException.class);
    assertThat(
            client
                .read()
                .resource(Practitioner.class)
                .withIdAndVersion(id, "1")
                .execute()
                .getNameFirstRep()
                .getFamily())
        .isEqualTo("Kollie");

    client.delete().resourceById("Practitioner", id).execute();
    assertThatThrownBy(() -> client.read().resource(Practitioner.class).withId(id).execute())
        .isInstanceOf(ResourceGoneException.class);
    Bundle history =
        client.history().onInstance("Practitioner/" + id).returnBundle(Bundle.class).execute();
    assertThat(history.getEntry()).hasSize(3);
  }

  @Test
  void createsOnceUnderACondition() {
    String number = UUID.randomUUID().toString();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ids.add(
          client
              .create()
              .resource(nurse(number, "Sirleaf"))
              .conditional()
              .where(Practitioner.IDENTIFIER.exactly().systemAndCode(COUNCIL, number))
              .execute()
              .getId()
              .getIdPart());
    }
    assertThat(ids.get(0)).isEqualTo(ids.get(1));
  }

  @Test
  void findsPageByPageWithWhatIsReferredTo() throws IOException {
    Bundle facility =
        FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(
                Bundle.class,
                Files.readString(Path.of("src/test/resources/directory/facility-and-worker.json")));
    assertThat(client.transaction().withBundle(facility).execute().getEntry())
        .hasSameSizeAs(facility.getEntry());
    String family = "Paged" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 5; i++) {
      client.create().resource(nurse(UUID.randomUUID().toString(), family)).execute();
    }

    Bundle page =
        client
            .search()
            .forResource(Practitioner.class)
            .where(Practitioner.FAMILY.matches().value(family))
            .sort()
            .ascending(Practitioner.RES_ID)
            .count(2)
            .returnBundle(Bundle.class)
            .execute();
    List<String> found = new ArrayList<>();
    while (true) {
      page.getEntry().forEach(entry -> found.add(entry.getResource().getIdPart()));
      if (page.getLink(Bundle.LINK_NEXT) == null) {
        break;
      }
      page = client.loadPage().next(page).execute();
    }
    assertThat(found).hasSize(5).doesNotHaveDuplicates();

    Bundle roles =
        client
            .search()
            .forResource(PractitionerRole.class)
            .where(
                PractitionerRole.PRACTITIONER.hasChainedProperty(
                    Practitioner.IDENTIFIER.exactly().systemAndCode(COUNCIL, "N-1187")))
            .include(PractitionerRole.INCLUDE_PRACTITIONER)
            .returnBundle(Bundle.class)
            .execute();
    assertThat(roles.getEntry())
        .extracting(entry -> entry.getResource().fhirType())
        .contains("PractitionerRole", "Practitioner");
  }
}
