package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.asset.Topic;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.engine.modifier.TicketModifier;

/**
 * Reads modifiers of tickets (reference, section 11); which tickets is told by {@code
 * ticket_uuids}, or by {@code ticket_uuid} for one.
 */
record TicketModifierReader(Assets assets, BiConsumer<String, String> missing) {

  /** A ticket without a topic is about the general one, without a known assignee nobody's. */
  @Nullable TicketModifier open(JsonNode json, String note) {
    Topic topic = json.hasNonNull("topic") ? topic(json) : null;
    return topic == null && json.hasNonNull("topic")
        ? null
        : new TicketModifier.Open(topic, assignee(json), ModifierReader.text(json, note));
  }

  @Nullable TicketModifier read(String type, JsonNode json) {
    List<String> tickets =
        json.has("ticket_uuid")
            ? List.of(Fields.required(json, "ticket_uuid"))
            : ModifierReader.texts(json, "ticket_uuids");
    return switch (type) {
      case "ticket_close" -> new TicketModifier.Close(tickets);
      case "ticket_reopen" -> new TicketModifier.Reopen(tickets);
      case "ticket_note" -> new TicketModifier.Note(tickets, Fields.required(json, "note"));
      case "ticket_topic" -> {
        Topic topic = topic(json);
        yield topic == null ? null : new TicketModifier.About(tickets, topic);
      }
      case "ticket_assignee" -> {
        User assignee = assignee(json);
        yield assignee == null && json.hasNonNull("assignee")
            ? null
            : new TicketModifier.Assign(tickets, assignee);
      }
      default -> throw ModifierReader.unknown("modifier", type);
    };
  }

  private @Nullable Topic topic(JsonNode json) {
    String uuid = Fields.required(json.path("topic"), "uuid");
    Topic topic = assets.topic(uuid);
    if (topic == null) {
      missing.accept("topic", uuid);
    }
    return topic;
  }

  private @Nullable User assignee(JsonNode json) {
    if (!json.hasNonNull("assignee")) {
      return null;
    }
    String identity = TicketJson.user(json.path("assignee")).identity();
    User user = assets.user(identity);
    if (user == null) {
      missing.accept("user", identity);
    }
    return user;
  }
}
