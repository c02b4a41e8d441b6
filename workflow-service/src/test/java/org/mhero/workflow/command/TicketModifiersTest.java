package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Changed.AMINA;
import static org.mhero.workflow.command.Changed.GENERAL;
import static org.mhero.workflow.command.Changed.SUPPLIES;
import static org.mhero.workflow.command.Changed.by;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference 4.11, 5.2 and section 11: what becomes of tickets. */
class TicketModifiersTest {
  private static final String TICKETS =
      "[{'uuid':'t1','status':'closed','topic':%s},{'uuid':'t2','status':'open','topic':%s,'assignee':%s}]"
          .formatted(SUPPLIES, GENERAL, AMINA);
  private static final String CLOSED =
      "[{'uuid':'t1','status':'closed','topic':%s}]".formatted(SUPPLIES);

  private static String tickets(String type, String more) {
    return "{'type':'%s','ticket_uuids':['t1','t2','t3']%s}".formatted(type, more);
  }

  @Test
  void aTicketIsOpenedWithTopicAssigneeAndNote() {
    Changed changed =
        by(
            "{'type':'ticket_open','topic':%s,'assignee':%s,'note':'Call her'}"
                .formatted(SUPPLIES, AMINA));

    assertThat(changed.types()).isEqualTo("ticket_opened ticket_note_added contact_groups_changed");
    JsonNode ticket = changed.only("ticket_opened").path("ticket");
    assertThat(ticket).isEqualTo(changed.contact().at("/tickets/0"));
    assertThat(ticket.path("status").asText()).isEqualTo("open");
    assertThat(ticket.path("topic")).isEqualTo(Changed.json(SUPPLIES));
    assertThat(ticket.path("assignee")).isEqualTo(Changed.json(AMINA));
    JsonNode note = changed.only("ticket_note_added");
    assertThat(note.path("ticket_uuid")).isEqualTo(ticket.path("uuid"));
    assertThat(note.path("note").asText()).isEqualTo("Call her");
    assertThat(changed.groups()).isEqualTo("Asked");
  }

  @Test
  void withoutATopicItIsTheGeneralOneAndWithoutANoteNothingIsNoted() {
    Changed changed = by("{'type':'ticket_open'}");

    assertThat(changed.only("ticket_opened").at("/ticket/topic")).isEqualTo(Changed.json(GENERAL));
    assertThat(changed.types()).doesNotContain("ticket_note_added");
  }

  @Test
  void nothingIsOpenedWhileATicketIsOpen() {
    Changed changed = by("{'type':'ticket_open','note':'x'}").contact("tickets", TICKETS);

    assertThat(changed.types()).isEmpty();
    assertThat(changed.modified()).isFalse();
  }

  @Test
  void theOlderLineOpensOneTicketWithABody() {
    Changed changed =
        by("{'type':'ticket','topic':%s,'body':'Where?','assignee':{'email':'Amina@moh.example','name':'A'}}"
                .formatted(SUPPLIES))
            .line("13.2");

    JsonNode ticket = changed.contact().path("ticket");
    assertThat(changed.types()).isEqualTo("ticket_opened contact_groups_changed");
    assertThat(ticket.path("body").asText()).isEqualTo("Where?");
    assertThat(ticket.path("assignee"))
        .isEqualTo(Changed.json("{'email':'amina@moh.example','name':'Amina'}"));
    assertThat(ticket.has("status")).isFalse();
  }

  @Test
  void onlyOpenTicketsAreClosed() {
    Changed changed = by(tickets("ticket_close", "")).contact("tickets", TICKETS);

    assertThat(changed.types()).isEqualTo("ticket_closed");
    assertThat(changed.only("ticket_closed").path("ticket_uuid").asText()).isEqualTo("t2");
    assertThat(changed.contact().at("/tickets/1/status").asText()).isEqualTo("closed");
    assertThat(changed.modified()).isTrue();
  }

  @Test
  void closingTheLastMovesTheContactOutOfItsGroup() {
    Changed changed = by("{'type':'ticket_open'}").contact("tickets", "[]");
    String uuid = changed.contact().at("/tickets/0/uuid").asText();

    assertThat(
            by(
                    "{'type':'ticket_open'}",
                    "{'type':'ticket_close','ticket_uuid':'%s'}".formatted(uuid))
                .types())
        .isEqualTo("ticket_opened contact_groups_changed ticket_closed contact_groups_changed");
  }

  @Test
  void aClosedTicketIsReopenedUnlessAnotherIsOpen() {
    Changed changed = by(tickets("ticket_reopen", "")).contact("tickets", CLOSED);

    assertThat(changed.only("ticket_reopened").path("ticket_uuid").asText()).isEqualTo("t1");
    assertThat(changed.contact().at("/tickets/0/status").asText()).isEqualTo("open");
    assertThat(by(tickets("ticket_reopen", "")).contact("tickets", TICKETS).types()).isEmpty();
  }

  @Test
  void aNoteIsAddedToEachTicketThereIs() {
    Changed changed = by(tickets("ticket_note", ",'note':'Seen'")).contact("tickets", TICKETS);

    assertThat(changed.types()).startsWith("ticket_note_added ticket_note_added");
    assertThat(changed.events().getLast().path("type").asText())
        .isEqualTo("contact_groups_changed");
    assertThat(changed.events().getFirst().path("note").asText()).isEqualTo("Seen");
    assertThat(changed.modified()).isTrue();
  }

  @Test
  void aTopicIsChangedWhereItIsAnother() {
    Changed changed =
        by(tickets("ticket_topic", ",'topic':" + SUPPLIES)).contact("tickets", TICKETS);

    JsonNode event = changed.only("ticket_topic_changed");
    assertThat(event.path("ticket_uuid").asText()).isEqualTo("t2");
    assertThat(event.path("topic")).isEqualTo(Changed.json(SUPPLIES));
    assertThat(changed.contact().at("/tickets/1/topic/name").asText()).isEqualTo("Supplies");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null|null",
        "{'uuid':'3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32','name':'Ben'}|{'uuid':'3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32','name':'Ben'}",
        "{'email':'ben@moh.example'}|{'uuid':'3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32','name':'Ben'}",
      })
  void anotherAssigneeIsToldWithTheOneBefore(String told, String assignee) {
    JsonNode event =
        by("{'type':'ticket_assignee','ticket_uuids':['t2'],'assignee':%s}".formatted(told))
            .contact("tickets", TICKETS)
            .only("ticket_assignee_changed");

    assertThat(event.path("assignee")).isEqualTo(Story.json(assignee.replace('\'', '"')));
    assertThat(event.path("previous")).isEqualTo(Changed.json(AMINA));
  }

  @Test
  void theSameAssigneeIsNoChangeAndNobodyBeforeIsNotTold() {
    String amina = "{'type':'ticket_assignee','ticket_uuids':['t2'],'assignee':" + AMINA + "}";
    String closed = "{'type':'ticket_assignee','ticket_uuids':['t1'],'assignee':" + AMINA + "}";

    assertThat(by(amina).contact("tickets", TICKETS).modified()).isFalse();
    assertThat(
            by(closed).contact("tickets", TICKETS).only("ticket_assignee_changed").has("previous"))
        .isFalse();
  }
}
