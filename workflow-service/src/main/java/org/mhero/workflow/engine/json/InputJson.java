package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Input;
import org.mhero.workflow.engine.Urn;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.AssetRef;

/** What contacts write, as JSON and back (reference 3.3, 3.4). */
final class InputJson {
  private InputJson() {}

  /** The input as a session keeps it. */
  static ObjectNode tree(Input input) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("type", "msg");
    json.put("uuid", input.uuid());
    json.put("created_on", Instants.text(input.createdOn()));
    return message(json, input);
  }

  /** The {@code msg_received} event that carries it. */
  static ObjectNode received(Input input) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("uuid", input.uuid());
    json.put("type", "msg_received");
    json.put("created_on", Instants.text(input.createdOn()));
    json.set("msg", message(input));
    return json;
  }

  private static ObjectNode message(Input input) {
    return message(SessionJson.MAPPER.createObjectNode(), input);
  }

  /** The message of the 13.2 line, which has an identity of its own. */
  static ObjectNode legacyMessage(Input input) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode().put("uuid", input.uuid());
    if (input.id() != 0) {
      json.put("id", input.id());
    }
    return message(json, input);
  }

  private static ObjectNode message(ObjectNode json, Input input) {
    if (input.channel() != null) {
      json.set("channel", Fields.ref(input.channel()));
    }
    Fields.put(json, "urn", input.urn() == null ? null : input.urn().full());
    json.put("text", input.text());
    if (!input.attachments().isEmpty()) {
      ArrayNode attachments = json.putArray("attachments");
      input.attachments().forEach(attachments::add);
    }
    Fields.put(json, "external_id", input.externalId());
    if (input.payload() != null) {
      json.set("payload", ValueJson.write(input.payload()));
    }
    return json;
  }

  /**
   * The input of a trigger or a resume: of its event in the 14.4 line, of its message in the 13.2
   * line.
   */
  static Input read(JsonNode json, Line line) {
    if (line == Line.V14_4) {
      JsonNode event = Fields.event(json, "msg_received");
      JsonNode msg = Fields.requiredObject(event, "msg");
      return input(
          msg, Fields.required(event, "uuid"), Fields.requiredAt(event, "created_on"), line);
    }
    String on = json.has("triggered_on") ? "triggered_on" : "resumed_on";
    JsonNode msg = Fields.requiredObject(json, "msg");
    return input(msg, Fields.orEmpty(msg, "uuid"), Fields.requiredAt(json, on), line);
  }

  /** The input a session kept. */
  static @Nullable Input kept(JsonNode json, Line line) {
    return json.isObject()
        ? input(json, Fields.orEmpty(json, "uuid"), Fields.requiredAt(json, "created_on"), line)
        : null;
  }

  private static Input input(JsonNode msg, String uuid, OffsetDateTime on, Line line) {
    List<String> attachments = new ArrayList<>();
    msg.path("attachments").forEach(attachment -> attachments.add(attachment.asText()));
    String urn = Fields.text(msg, "urn");
    JsonNode channel = msg.path("channel");
    return new Input(
        uuid,
        line == Line.V13_2 ? msg.path("id").asLong() : 0,
        on,
        channel.isObject()
            ? new AssetRef(Fields.required(channel, "uuid"), Fields.orEmpty(channel, "name"))
            : null,
        urn == null ? null : Urn.of(urn),
        Fields.orEmpty(msg, "text"),
        attachments,
        Fields.orEmpty(msg, "external_id"),
        line == Line.V14_4 && msg.hasNonNull("payload")
            ? ValueJson.read(msg.path("payload"))
            : null);
  }
}
