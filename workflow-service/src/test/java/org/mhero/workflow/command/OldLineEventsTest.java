package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only one of the lines tells, or tells in its own form (reference 3.1, 3.7, 4.3, 5.2). */
class OldLineEventsTest {
  private static final String START =
      """
      "type":"start_session","flow":{"uuid":"7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01","name":"Test"},
      "contacts":[{"uuid":"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24","name":"Dr Phiri"}]
      """;

  @Test
  void aTicketOfTheOldLineHasABodyAndNoStatus() {
    JsonNode ticket =
        actions("\"type\":\"open_ticket\",\"body\":\"Help\",\"result_name\":\"Ticket\"")
            .line("13.2")
            .only("ticket_opened")
            .path("ticket");
    assertThat(ticket.path("body").asText()).isEqualTo("Help");
    assertThat(ticket.has("status")).isFalse();
  }

  @Test
  void aTicketOfTheNewLineHasAStatusAndNoBody() {
    JsonNode ticket =
        actions("\"type\":\"open_ticket\",\"note\":\"Help\"").only("ticket_opened").path("ticket");
    assertThat(ticket.path("status").asText()).isEqualTo("open");
    assertThat(ticket.has("body")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"14.4", "13.2"})
  void anOtherSessionIsNotToldOfTickets(String line) {
    Played played = actions(START).line(line);
    played.with(
        "/contact",
        "tickets",
        "[{\"uuid\":\"01957f00-0000-7000-8000-000000000009\",\"status\":\"open\"}]");
    JsonNode contact = played.only("session_triggered").at("/run_summary/contact");
    assertThat(contact.path("name").asText()).isEqualTo("Ann Banda");
    assertThat(contact.has("tickets") || contact.has("ticket")).isFalse();
  }

  @Test
  void exclusionsAreToldEvenWhenThereAreNone() {
    JsonNode event = actions(START).only("session_triggered");
    assertThat(event.path("exclusions").isObject()).isTrue();
    assertThat(event.path("exclusions")).isEmpty();
  }

  @Test
  void aRefreshedContactIsToldInTheFormOfTheOldLine() {
    JsonNode contact =
        Story.of(Story.ASK)
            .line("13.2")
            .then(
                """
                {"type":"msg","msg":{"uuid":"8f4d0a5c-1b6e-4c7f-9a9b-0d1e2f3a4b30","text":"6"},
                 "contact":{"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","status":"active",
                            "created_on":"2024-02-01T07:00:00Z",
                            "ticket":{"uuid":"01957f00-0000-7000-8000-000000000009","body":"Help",
                              "topic":{"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32","name":"Supplies"}}}}
                """)
            .event("contact_refreshed")
            .path("contact");
    assertThat(contact.at("/ticket/body").asText()).isEqualTo("Help");
    assertThat(contact.has("tickets")).isFalse();
  }
}
