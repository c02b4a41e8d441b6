package org.mhero.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.event.AuditRecorded;

class BalpEventsTest {
  private static final Instant AT = Instant.parse("2026-03-02T07:30:01Z");

  @ParameterizedTest
  @CsvSource({
    "CommunicationRequest/cr-77, C, create, ITI-84, 110153, 110152, AUT, Create",
    "Communication/c-1, R, read, ITI-85, 110152, 110153, IRCP, Read",
    "Communication, E, search-type, ITI-85, 110153, 110152, IRCP, Query",
    "Practitioner/p, U, update, ITI-130, 110153, 110152, AUT, Update",
    "Practitioner/p, R, vread, ITI-90, 110152, 110153, IRCP, Read",
    "Location, E, history-type, ITI-91, 110153, 110152, IRCP, Query",
    "Task/t, D, delete, '', 110153, 110152, AUT, Delete",
  })
  void givesEachInteractionTheCodesOfItsPattern(
      String subject,
      String action,
      String interaction,
      String transaction,
      String client,
      String server,
      String user,
      String profile) {
    AuditEvent event = BalpEvents.of(told(subject, action, interaction, null));

    assertThat(event.getMeta().getProfile().get(0).getValue())
        .endsWith("IHE.BasicAudit." + profile);
    assertThat(event.getType().getCode()).isEqualTo("rest");
    assertThat(event.getSubtype())
        .extracting(Coding::getCode)
        .isEqualTo(
            transaction.isEmpty()
                ? java.util.List.of(interaction)
                : java.util.List.of(interaction, transaction));
    assertThat(event.getAction().toCode()).isEqualTo(action);
    assertThat(event.getAgent())
        .extracting(agent -> agent.getType().getCodingFirstRep().getCode())
        .containsExactly(client, server, user);
    assertThat(event.getAgent())
        .extracting(agent -> agent.getRequestor())
        .containsExactly(false, false, true);
  }

  @Test
  void namesWhatWasDoneToAndTheRequest() {
    AuditEvent event = BalpEvents.of(told("CommunicationRequest/cr-77", "C", "create", null));

    assertThat(event.getEntity().get(0).getWhat().getReference())
        .isEqualTo("CommunicationRequest/cr-77");
    assertThat(event.getEntity().get(0).getRole().getCode()).isEqualTo("4");
    assertThat(event.getEntity().get(1).getType().getCode()).isEqualTo("XrequestId");
    assertThat(event.getEntity().get(1).getWhat().getIdentifier().getValue()).isEqualTo("c2b7-91");
    assertThat(event.getOutcome().toCode()).isEqualTo("0");
    assertThat(event.getRecorded()).isEqualTo(AT);
  }

  @Test
  void keepsTheNamesOfAQuery() {
    AuditEvent event = BalpEvents.of(told("Practitioner", "E", "search-type", "name&_count"));

    assertThat(new String(event.getEntity().get(0).getQuery(), StandardCharsets.UTF_8))
        .isEqualTo("Practitioner?name&_count");
    assertThat(event.getEntity().get(0).getRole().getCode()).isEqualTo("24");
    assertThat(event.getEntity().get(0).hasWhat()).isFalse();
  }

  private static AuditRecorded told(
      String subject, String action, String interaction, String parameters) {
    return new AuditRecorded(
        subject, action, interaction, 0, "u-5", "console", "registry", "c2b7-91", parameters, AT);
  }
}
