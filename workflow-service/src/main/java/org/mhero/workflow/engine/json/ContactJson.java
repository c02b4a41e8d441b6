package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.FieldValue;
import org.mhero.workflow.engine.Ticket;
import org.mhero.workflow.engine.Urn;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Zones;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.flow.UrnSchemes;

/** Contacts as JSON and back (reference 3.1). */
public final class ContactJson {
  private ContactJson() {}

  /** The JSON tree of a contact. */
  public static ObjectNode tree(Contact contact) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("uuid", contact.uuid());
    if (contact.id() != 0) {
      json.put("id", contact.id());
    }
    Fields.put(json, "name", contact.name());
    Fields.put(json, "language", contact.language());
    json.put("status", contact.status().code());
    Fields.put(json, "timezone", contact.timezone() == null ? null : contact.timezone().getId());
    json.put("created_on", Instants.text(contact.createdOn()));
    Fields.put(json, "last_seen_on", contact.lastSeenOn());
    if (!contact.urns().isEmpty()) {
      ArrayNode urns = json.putArray("urns");
      contact.urns().forEach(urn -> urns.add(urn.full()));
    }
    if (!contact.groups().isEmpty()) {
      ArrayNode groups = json.putArray("groups");
      contact
          .groups()
          .forEach(group -> groups.addObject().put("uuid", group.uuid()).put("name", group.name()));
    }
    if (!contact.fields().isEmpty()) {
      ObjectNode fields = json.putObject("fields");
      contact.fields().keySet().stream()
          .sorted()
          .forEach(key -> fields.set(key, field(contact.fields().get(key))));
    }
    if (!contact.tickets().isEmpty()) {
      ArrayNode tickets = json.putArray("tickets");
      contact.tickets().forEach(ticket -> tickets.add(TicketJson.tree(ticket)));
    }
    return json;
  }

  static JsonNode field(@Nullable FieldValue value) {
    if (value == null) {
      return SessionJson.MAPPER.nullNode();
    }
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("text", value.text());
    if (value.datetime() != null) {
      json.put("datetime", value.datetime().render());
    }
    if (value.number() != null) {
      json.set("number", Fields.number(value.number()));
    }
    Fields.put(json, "state", value.state());
    Fields.put(json, "district", value.district());
    Fields.put(json, "ward", value.ward());
    return json;
  }

  /**
   * The contact of a JSON tree; groups, fields, topics and users that the assets do not know are
   * left out (reference 2.1).
   *
   * @throws IllegalArgumentException when something the line requires is missing or wrong
   */
  public static Contact read(JsonNode json, Assets assets, Line line) {
    return read(json, assets, line, Missing.UNHEARD);
  }

  /**
   * The same, telling what was left out.
   *
   * @throws IllegalArgumentException when something the line requires is missing or wrong
   */
  public static Contact read(JsonNode json, Assets assets, Line line, Missing missing) {
    Contact told = read(json, line);
    List<GroupDef> groups = new ArrayList<>();
    for (GroupDef group : told.groups()) {
      assets.groups().stream()
          .filter(known -> known.uuid().equals(group.uuid()))
          .findFirst()
          .ifPresentOrElse(groups::add, () -> missing.tell("group", group.uuid()));
    }
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    told.fields()
        .forEach(
            (key, value) -> {
              if (assets.field(key) == null) {
                missing.tell("field", key);
              } else {
                fields.put(key, value);
              }
            });
    return told.withGroups(groups)
        .withFields(fields)
        .withTickets(told.tickets().stream().map(one -> known(one, assets, missing)).toList());
  }

  private static Ticket known(Ticket ticket, Assets assets, Missing missing) {
    AssetRef topic = assets.topic(ticket.topic());
    User assignee = ticket.assignee() == null ? null : assets.user(ticket.assignee().identity());
    if (topic == null && ticket.topic() != null) {
      missing.tell("topic", ticket.topic().uuid());
    }
    if (assignee == null && ticket.assignee() != null) {
      missing.tell("user", ticket.assignee().identity());
    }
    return new Ticket(ticket.uuid(), ticket.status(), topic, assignee, ticket.body());
  }

  /**
   * The contact of a JSON tree.
   *
   * @throws IllegalArgumentException when something the line requires is missing or wrong
   */
  public static Contact read(JsonNode json, Line line) {
    List<GroupDef> groups = new ArrayList<>();
    json.path("groups")
        .forEach(
            group ->
                groups.add(
                    new GroupDef(
                        Fields.required(group, "uuid"), group.path("name").asText(), null)));
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    json.path("fields")
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().isNull()
                  && !Fields.required(field.getValue(), "text").isEmpty()) {
                fields.put(field.getKey(), value(field.getValue()));
              }
            });
    String zone = Fields.text(json, "timezone");
    return new Contact(
        Fields.required(json, "uuid"),
        json.path("id").asLong(),
        Fields.text(json, "name"),
        Fields.text(json, "language"),
        status(json, line),
        zone == null || zone.isEmpty() ? null : EnvironmentJson.zone(zone),
        Fields.requiredAt(json, "created_on"),
        Fields.at(json, "last_seen_on"),
        urns(json.path("urns"), line),
        groups,
        fields,
        tickets(json, line));
  }

  /** The 13.2 line takes a contact without one for active. */
  private static ContactStatus status(JsonNode json, Line line) {
    String code = Fields.orEmpty(json, "status");
    if (code.isEmpty() && line == Line.V13_2) {
      return ContactStatus.ACTIVE;
    }
    ContactStatus status = ContactStatus.of(Fields.required(json, "status"));
    if (status == null) {
      throw new IllegalArgumentException("Unknown contact status " + code);
    }
    return status;
  }

  private static List<Urn> urns(JsonNode json, Line line) {
    List<Urn> urns = new ArrayList<>();
    for (JsonNode text : json) {
      Urn urn = Urn.of(text.asText());
      if (urn == null || !UrnSchemes.known(urn.scheme(), line)) {
        throw new IllegalArgumentException("A URN of the contact is none");
      }
      urns.add(urn);
    }
    return urns;
  }

  /** A list in the 14.4 line, one in the 13.2 line. */
  private static List<Ticket> tickets(JsonNode json, Line line) {
    if (line == Line.V13_2) {
      JsonNode ticket = json.path("ticket");
      return ticket.isObject() ? List.of(TicketJson.read(ticket)) : List.of();
    }
    List<Ticket> tickets = new ArrayList<>();
    json.path("tickets").forEach(ticket -> tickets.add(TicketJson.read(ticket)));
    return tickets;
  }

  private static FieldValue value(JsonNode json) {
    String datetime = Fields.text(json, "datetime");
    return new FieldValue(
        Fields.required(json, "text"),
        number(json.path("number")),
        datetime == null ? null : Zones.told(OffsetDateTime.parse(datetime)),
        Fields.text(json, "state"),
        Fields.text(json, "district"),
        Fields.text(json, "ward"));
  }

  /** A number, which may also be told as a text. */
  private static @Nullable BigDecimal number(JsonNode json) {
    Value value = ValueJson.read(json);
    return Convert.number(value) instanceof Value.Num number ? number.number() : null;
  }
}
