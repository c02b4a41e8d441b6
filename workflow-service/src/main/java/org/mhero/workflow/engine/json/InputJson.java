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

  static ObjectNode message(Input input) {
    return message(SessionJson.MAPPER.createObjectNode(), input);
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
  static Input read(JsonNode json) {
    JsonNode event = json.path("event");
    if (event.isObject()) {
      return input(
          event.path("msg"),
          Fields.required(event, "uuid"),
          Fields.requiredAt(event, "created_on"));
    }
    String on = json.has("triggered_on") ? "triggered_on" : "resumed_on";
    JsonNode msg = json.path("msg");
    return input(msg, Fields.required(msg, "uuid"), Fields.requiredAt(json, on));
  }

  /** The input a session kept. */
  static @Nullable Input kept(JsonNode json) {
    return json.isObject()
        ? input(json, Fields.required(json, "uuid"), Fields.requiredAt(json, "created_on"))
        : null;
  }

  private static Input input(JsonNode msg, String uuid, OffsetDateTime on) {
    List<String> attachments = new ArrayList<>();
    msg.path("attachments").forEach(attachment -> attachments.add(attachment.asText()));
    String urn = Fields.text(msg, "urn");
    JsonNode channel = msg.path("channel");
    return new Input(
        uuid,
        on,
        channel.isObject()
            ? new AssetRef(Fields.required(channel, "uuid"), Fields.orEmpty(channel, "name"))
            : null,
        urn == null ? null : Urn.of(urn),
        Fields.orEmpty(msg, "text"),
        attachments,
        Fields.orEmpty(msg, "external_id"),
        msg.hasNonNull("payload") ? ValueJson.read(msg.path("payload")) : null);
  }
}
