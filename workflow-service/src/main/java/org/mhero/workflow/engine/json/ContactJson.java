package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.FieldValue;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.GroupDef;

/** Contacts as JSON and back (reference 3.1), without URNs. */
public final class ContactJson {
  private ContactJson() {}

  /** The JSON tree of a contact. */
  public static ObjectNode tree(Contact contact) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("uuid", contact.uuid());
    Fields.put(json, "name", contact.name());
    Fields.put(json, "language", contact.language());
    json.put("status", "active");
    json.put("created_on", contact.createdOn().toString());
    Fields.put(json, "last_seen_on", contact.lastSeenOn());
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
    return json;
  }

  static JsonNode field(@org.jspecify.annotations.Nullable FieldValue value) {
    if (value == null) {
      return SessionJson.MAPPER.nullNode();
    }
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("text", value.text());
    if (value.datetime() != null) {
      json.put("datetime", new Value.DateTime(value.datetime()).render());
    }
    if (value.number() != null) {
      json.put("number", value.number());
    }
    return json;
  }

  /** The contact of a JSON tree. */
  public static Contact read(JsonNode json) {
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
        .forEach(field -> fields.put(field.getKey(), value(field.getValue())));
    return new Contact(
        Fields.required(json, "uuid"),
        Fields.text(json, "name"),
        Fields.text(json, "language"),
        Fields.requiredAt(json, "created_on"),
        Fields.at(json, "last_seen_on"),
        groups,
        fields);
  }

  private static FieldValue value(JsonNode json) {
    String datetime = Fields.text(json, "datetime");
    return new FieldValue(
        Fields.required(json, "text"),
        json.hasNonNull("number") ? json.path("number").decimalValue() : null,
        datetime == null ? null : OffsetDateTime.parse(datetime));
  }
}
