package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.AssetRef;

/** Keys that may be absent: left out when empty, null when not there. */
final class Fields {
  private static final int MOST_ZEROS = 1_000;

  private Fields() {}

  static void put(ObjectNode json, String key, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      json.put(key, text);
    }
  }

  static void put(ObjectNode json, String key, @Nullable Instant at) {
    if (at != null) {
      json.put(key, Instants.text(at));
    }
  }

  static void put(ObjectNode json, String key, @Nullable OffsetDateTime at) {
    if (at != null) {
      json.put(key, Instants.text(at));
    }
  }

  static @Nullable String text(JsonNode json, String key) {
    return json.path(key).textValue();
  }

  static String orEmpty(JsonNode json, String key) {
    String text = json.path(key).textValue();
    return text == null ? "" : text;
  }

  /**
   * A number without zeros at the end (annex B), as the original writes it; whole ones without an
   * exponent unless they would be very long.
   */
  static DecimalNode number(BigDecimal number) {
    BigDecimal brief = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    boolean round = brief.scale() < 0 && brief.scale() > -MOST_ZEROS;
    return DecimalNode.valueOf(round ? brief.setScale(0) : brief);
  }

  static ObjectNode ref(AssetRef ref) {
    return SessionJson.MAPPER.createObjectNode().put("uuid", ref.uuid()).put("name", ref.name());
  }

  /** A list of references, left out when empty. */
  static void refs(ObjectNode json, String key, List<AssetRef> refs) {
    if (!refs.isEmpty()) {
      ArrayNode list = json.putArray(key);
      refs.forEach(ref -> list.add(ref(ref)));
    }
  }

  /** An object that has to be there. */
  static JsonNode requiredObject(JsonNode json, String key) {
    if (!json.path(key).isObject()) {
      throw new IllegalArgumentException("Missing " + key);
    }
    return json.path(key);
  }

  /** The event of a trigger or a resume, which has to be of one of these types (3.2, 3.3). */
  static JsonNode event(JsonNode json, String... types) {
    JsonNode event = requiredObject(json, "event");
    String type = required(event, "type");
    if (!List.of(types).contains(type)) {
      throw new IllegalArgumentException("An event of type " + type + " is for something else");
    }
    required(event, "uuid");
    requiredAt(event, "created_on");
    return event;
  }

  /** A key that has to be there. */
  static String required(JsonNode json, String key) {
    String text = json.path(key).textValue();
    if (text == null) {
      throw new IllegalArgumentException("Missing " + key);
    }
    return text;
  }

  static @Nullable OffsetDateTime at(JsonNode json, String key) {
    String text = json.path(key).textValue();
    return text == null ? null : Instants.parse(text);
  }

  static OffsetDateTime requiredAt(JsonNode json, String key) {
    return Instants.parse(required(json, key));
  }
}
