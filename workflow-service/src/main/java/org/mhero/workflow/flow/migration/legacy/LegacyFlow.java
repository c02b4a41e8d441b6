package org.mhero.workflow.flow.migration.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A whole document of the older format (reference 9.1). */
public final class LegacyFlow {
  private static final String BASE = "base";

  private LegacyFlow() {}

  /** Whether it is one. */
  public static boolean recognised(JsonNode flow) {
    return flow.has("action_sets") || flow.has("rule_sets") || flow.has("flow_type");
  }

  /** The same flow in the format of 13.0; what cannot be said there the reader will name. */
  public static ObjectNode modern(ObjectNode legacy, Supplier<String> ids) {
    JsonNode metadata = legacy.path("metadata");
    String language = legacy.path("base_language").asText(BASE);
    ObjectNode flow = JsonNodeFactory.instance.objectNode();
    flow.put("uuid", text(metadata, legacy, "uuid"));
    flow.put("name", text(metadata, legacy, "name"));
    flow.put("spec_version", "13.0.0");
    flow.put("language", language);
    flow.put("type", type(legacy.path("flow_type").asText("")));
    flow.put("revision", metadata.path("revision").asInt(0));
    flow.put("expire_after_minutes", metadata.path("expires").asInt(0));
    LegacyTexts texts = new LegacyTexts(language, flow.putObject("localization"));
    ArrayNode nodes = flow.putArray("nodes");
    ObjectNode places = flow.putObject("_ui").putObject("nodes");
    Set<String> known = known(legacy);
    for (JsonNode set : inOrder(legacy)) {
      ObjectNode node =
          set.has("rules")
              ? new LegacyRules(set, texts, ids).node(known)
              : actions(set, texts, ids, known);
      nodes.add(node);
      places
          .putObject(node.path("uuid").asText())
          .putObject("position")
          .put("left", set.path("x").asInt(0))
          .put("top", set.path("y").asInt(0));
    }
    return flow;
  }

  private static String text(JsonNode metadata, JsonNode legacy, String key) {
    return metadata.path(key).asText(legacy.path(key).asText(""));
  }

  private static String type(String code) {
    return switch (code) {
      case "V" -> "voice";
      case "S" -> "messaging_offline";
      case "F", "M", "" -> "messaging";
      default -> code;
    };
  }

  /** The entry, then from top to bottom. */
  private static List<JsonNode> inOrder(JsonNode legacy) {
    String entry = legacy.path("entry").asText("");
    List<JsonNode> sets = new ArrayList<>();
    legacy.path("action_sets").forEach(sets::add);
    legacy.path("rule_sets").forEach(sets::add);
    sets.sort(
        Comparator.<JsonNode>comparingInt(set -> set.path("uuid").asText().equals(entry) ? 0 : 1)
            .thenComparingInt(set -> set.path("y").asInt(0)));
    return sets;
  }

  private static Set<String> known(JsonNode legacy) {
    Set<String> known = new HashSet<>();
    inOrder(legacy).forEach(set -> known.add(set.path("uuid").asText()));
    return known;
  }

  private static ObjectNode actions(
      JsonNode set, LegacyTexts texts, Supplier<String> ids, Set<String> known) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("uuid", set.path("uuid").asText());
    ArrayNode actions = node.putArray("actions");
    LegacyActions migration = new LegacyActions(texts, ids);
    set.path("actions").forEach(action -> actions.add(migration.modern(action)));
    ObjectNode exit = node.putArray("exits").addObject();
    String uuid = set.path("exit_uuid").asText("");
    exit.put("uuid", uuid.isEmpty() ? ids.get() : uuid);
    lead(exit, set.path("destination").asText(""), known);
    return node;
  }

  /** A destination that is nowhere in the document leads nowhere, as it always has. */
  static void lead(ObjectNode exit, String destination, Set<String> known) {
    if (known.contains(destination)) {
      exit.put("destination_uuid", destination);
    }
  }
}
