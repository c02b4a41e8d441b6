package org.mhero.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.event.AuditRecorded;
import org.mhero.kit.auth.Caller;
import org.mhero.kit.fhir.access.InteractionListener.Happened;
import org.mhero.kit.fhir.type.Interaction;

class AuditEventsTest {
  private static final Instant AT = Instant.parse("2026-03-02T07:30:01Z");
  private static final Caller AMINA =
      new Caller("u-5", "console", Set.of("officer"), Set.of(), "Amina Conteh");

  @ParameterizedTest
  @CsvSource({
    "READ, R",
    "VREAD, R",
    "SEARCH_TYPE, E",
    "HISTORY_TYPE, E",
    "HISTORY_INSTANCE, E",
    "CREATE, C",
    "UPDATE, U",
    "PATCH, U",
    "DELETE, D",
    "TRANSACTION, U",
    "BATCH, U",
  })
  void givesEachInteractionItsAction(Interaction interaction, String action) {
    assertThat(event(interaction, "x", null, 200).action()).isEqualTo(action);
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "201, 0", "304, 0", "403, 4", "404, 4", "500, 8", "503, 8"})
  void tellsWhoseFaultAFailureWas(int status, int outcome) {
    assertThat(event(Interaction.READ, "x", null, status).outcome()).isEqualTo(outcome);
  }

  @Test
  void tellsNoNamesAndNoSearchValues() {
    AuditRecorded event =
        event(Interaction.SEARCH_TYPE, null, "name=Aminata&telecom=%2B23277000001&Conteh", 200);

    assertThat(event.subject()).isEqualTo("Practitioner");
    assertThat(event.parameters()).isEqualTo("name&telecom");
    assertThat(event.toString()).doesNotContain("Conteh").doesNotContain("Amina");
  }

  private static AuditRecorded event(Interaction interaction, String id, String query, int status) {
    return AuditEvents.of(
        new Happened(AMINA, interaction, "Practitioner", id, query, status, AT), "registry", "q-9");
  }
}
