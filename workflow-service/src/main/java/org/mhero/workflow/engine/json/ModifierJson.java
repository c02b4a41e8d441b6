package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.engine.modifier.TicketModifier;
import org.mhero.workflow.expression.Line;

/** Modifiers as JSON (reference, section 11); {@link ModifierReader} is the way back. */
public final class ModifierJson {
  private ModifierJson() {}

  /** The JSON tree of a modifier in a line. */
  public static ObjectNode tree(Modifier modifier, Line line) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    return switch (modifier) {
      case Modifier.Name m -> type(json, "name").put("name", m.name());
      case Modifier.Language m ->
          type(json, "language").put("language", m.language() == null ? "" : m.language());
      case Modifier.Timezone m ->
          type(json, "timezone").put("timezone", m.timezone() == null ? "" : m.timezone().getId());
      case Modifier.Status m -> type(json, "status").put("status", m.status().code());
      case Modifier.Field m -> {
        type(json, "field")
            .putObject("field")
            .put("key", m.field().key())
            .put("name", m.field().name());
        yield json.put("value", m.value());
      }
      case Modifier.Groups m -> {
        ArrayNode groups = type(json, "groups").putArray("groups");
        m.groups()
            .forEach(
                group -> groups.addObject().put("uuid", group.uuid()).put("name", group.name()));
        yield modification(json, m.modification());
      }
      case Modifier.Urns m -> {
        texts(type(json, "urns"), "urns", m.urns());
        yield modification(json, m.modification());
      }
      case Modifier.Routes m -> routes(json, m);
      case Modifier.PreferredChannel m -> channel(type(json, "channel"), m.channel());
      case Modifier.Affinity m -> channel(type(json, "affinity").put("urn", m.urn()), m.channel());
      case Modifier.Seen m -> type(json, "seen").put("seen_on", m.seenOn().toString());
      case TicketModifier m -> ticket(json, m, line);
    };
  }

  private static ObjectNode ticket(ObjectNode json, TicketModifier modifier, Line line) {
    return switch (modifier) {
      case TicketModifier.Open m -> {
        boolean legacy = line == Line.V13_2;
        type(json, legacy ? "ticket" : "ticket_open");
        if (m.topic() != null) {
          json.set("topic", Fields.ref(m.topic().ref()));
        }
        if (m.assignee() != null) {
          json.set("assignee", TicketJson.user(m.assignee()));
        }
        Fields.put(json, legacy ? "body" : "note", m.note());
        yield json;
      }
      case TicketModifier.Close m -> tickets(json, "ticket_close", m.tickets());
      case TicketModifier.Reopen m -> tickets(json, "ticket_reopen", m.tickets());
      case TicketModifier.Note m -> tickets(json, "ticket_note", m.tickets()).put("note", m.note());
      case TicketModifier.About m ->
          tickets(json, "ticket_topic", m.tickets()).set("topic", Fields.ref(m.topic().ref()));
      case TicketModifier.Assign m -> {
        User assignee = m.assignee();
        yield tickets(json, "ticket_assignee", m.tickets())
            .set("assignee", assignee == null ? null : TicketJson.user(assignee));
      }
    };
  }

  private static ObjectNode routes(ObjectNode json, Modifier.Routes modifier) {
    ArrayNode routes = type(json, "routes").putArray("routes");
    for (Modifier.Route route : modifier.routes()) {
      ObjectNode told = routes.addObject().put("urn", route.urn());
      if (route.channel() != null) {
        channel(told, route.channel());
      }
    }
    return modification(json, modifier.modification());
  }

  private static ObjectNode tickets(ObjectNode json, String type, List<String> uuids) {
    return texts(type(json, type), "ticket_uuids", uuids);
  }

  private static ObjectNode type(ObjectNode json, String type) {
    return json.put("type", type);
  }

  private static ObjectNode texts(ObjectNode json, String key, List<String> texts) {
    texts.forEach(json.putArray(key)::add);
    return json;
  }

  private static ObjectNode channel(ObjectNode json, @Nullable Channel channel) {
    return json.set("channel", channel == null ? null : Fields.ref(channel.ref()));
  }

  private static ObjectNode modification(ObjectNode json, Enum<?> modification) {
    return json.put("modification", modification.name().toLowerCase(Locale.ROOT));
  }
}
