package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes a definition for others (reference 1.1). What was read is written again, unknown keys and
 * the editor's {@code _ui} included; only the order of the keys is made the usual one, so that two
 * exports can be compared.
 */
public final class FlowWriter {
  private static final List<String> FLOW =
      List.of(
          "uuid",
          "name",
          "spec_version",
          "language",
          "type",
          "revision",
          "expire_after_minutes",
          "localization",
          "nodes");
  private static final List<String> NODE = List.of("uuid", "actions", "router", "exits");
  private static final List<String> ACTION = List.of("uuid", "type");
  private static final List<String> ROUTER =
      List.of("type", "wait", "result_name", "categories", "operand", "cases");
  private static final List<String> EXIT = List.of("uuid", "destination_uuid");

  private FlowWriter() {}

  /**
   * The definition under the flow's revision.
   *
   * @param flow as it runs
   * @param definition in the version it shall be written in: the one it was read from, or the one
   *     that came of it when it was brought up to date
   */
  public static ObjectNode write(Flow flow, JsonNode definition) {
    ObjectNode written = ordered(definition, FLOW);
    written.put("revision", flow.revision());
    if (!written.has("expire_after_minutes")) {
      written.put("expire_after_minutes", 0);
    }
    if (!written.path("localization").isObject()) {
      written.putObject("localization");
    }
    ArrayNode nodes = written.putArray("nodes");
    definition.path("nodes").forEach(node -> nodes.add(node(node)));
    return written;
  }

  private static ObjectNode node(JsonNode node) {
    ObjectNode written = ordered(node, NODE);
    if (node.path("actions").isEmpty()) {
      written.remove("actions");
    } else {
      written.set("actions", all(node.path("actions"), ACTION));
    }
    if (node.path("router").isObject()) {
      written.set("router", ordered(node.path("router"), ROUTER));
    } else {
      written.remove("router");
    }
    written.set("exits", all(node.path("exits"), EXIT));
    return written;
  }

  private static ArrayNode all(JsonNode list, List<String> keys) {
    ArrayNode written = JsonNodeFactory.instance.arrayNode();
    list.forEach(item -> written.add(ordered(item, keys)));
    return written;
  }

  /** The same object with these keys first; the others follow as they stood. */
  private static ObjectNode ordered(JsonNode object, List<String> keys) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    for (String key : keys) {
      if (object.has(key)) {
        written.set(key, object.get(key));
      }
    }
    object.properties().stream()
        .filter(entry -> !keys.contains(entry.getKey()))
        .forEach(entry -> written.set(entry.getKey(), entry.getValue()));
    return written;
  }
}
