package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mhero.workflow.engine.Ticket;
import org.mhero.workflow.engine.TicketEvent;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.flow.AssetRef;

/** Tickets and users as JSON and back (reference 2.1, 3.1). */
final class TicketJson {
  private TicketJson() {}

  static ObjectNode tree(Ticket ticket) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("uuid", ticket.uuid());
    Fields.put(json, "status", ticket.status());
    if (ticket.topic() != null) {
      json.set("topic", Fields.ref(ticket.topic()));
    }
    Fields.put(json, "body", ticket.body());
    if (ticket.assignee() != null) {
      json.set("assignee", user(ticket.assignee()));
    }
    return json;
  }

  /** A ticket of the 13.2 line: what it says and no status (reference 3.1). */
  static ObjectNode legacyTree(Ticket ticket) {
    ObjectNode json = tree(ticket);
    json.remove("status");
    return json.put("body", ticket.body());
  }

  /** Writes what happened to a ticket; the answer is the type. */
  static String put(ObjectNode json, TicketEvent event, boolean legacy) {
    return switch (event) {
      case TicketEvent.TicketOpened e -> {
        json.set("ticket", legacy ? legacyTree(e.ticket()) : tree(e.ticket()));
        yield "ticket_opened";
      }
      case TicketEvent.TicketNoteAdded e -> {
        json.put("ticket_uuid", e.ticketUuid()).put("note", e.note());
        yield "ticket_note_added";
      }
      case TicketEvent.TicketClosed e -> {
        json.put("ticket_uuid", e.ticketUuid());
        yield "ticket_closed";
      }
      case TicketEvent.TicketReopened e -> {
        json.put("ticket_uuid", e.ticketUuid());
        yield "ticket_reopened";
      }
      case TicketEvent.TicketTopicChanged e -> {
        json.put("ticket_uuid", e.ticketUuid()).set("topic", Fields.ref(e.topic()));
        yield "ticket_topic_changed";
      }
      case TicketEvent.TicketAssigneeChanged e -> {
        json.put("ticket_uuid", e.ticketUuid())
            .set("assignee", e.assignee() == null ? null : user(e.assignee()));
        if (e.previous() != null) {
          json.set("previous", user(e.previous()));
        }
        yield "ticket_assignee_changed";
      }
    };
  }

  static Ticket read(JsonNode json) {
    JsonNode topic = json.path("topic");
    String status = Fields.orEmpty(json, "status");
    return new Ticket(
        Fields.required(json, "uuid"),
        status.isEmpty() ? "open" : status,
        topic.isObject()
            ? new AssetRef(Fields.required(topic, "uuid"), Fields.orEmpty(topic, "name"))
            : null,
        json.hasNonNull("assignee") ? user(json.path("assignee")) : null,
        Fields.orEmpty(json, "body"));
  }

  /** By uuid in the 14.4 line, by e-mail in the 13.2 line. */
  static ObjectNode user(User user) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    if (user.uuid() != null) {
      json.put("uuid", user.uuid());
    } else {
      json.put("email", user.email());
    }
    return json.put("name", user.name());
  }

  static User user(JsonNode json) {
    return new User(
        Fields.text(json, "uuid"), Fields.orEmpty(json, "email"), Fields.orEmpty(json, "name"));
  }
}
