package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A definition as generic JSON, and the ways through it that migrations share. */
record FlowTree(ObjectNode json) {

  List<ObjectNode> nodes() {
    return objects(json.path("nodes"));
  }

  /** Every action of these types, in order. */
  List<ObjectNode> actions(String... types) {
    Set<String> wanted = Set.of(types);
    List<ObjectNode> found = new ArrayList<>();
    for (ObjectNode node : nodes()) {
      for (ObjectNode action : objects(node.path("actions"))) {
        if (wanted.contains(action.path("type").asText())) {
          found.add(action);
        }
      }
    }
    return found;
  }

  /** The action of a node that has exactly one, when it is of one of these types; else null. */
  static @Nullable ObjectNode only(ObjectNode node, Set<String> types) {
    List<ObjectNode> actions = objects(node.path("actions"));
    boolean one = node.path("actions").size() == 1 && actions.size() == 1;
    return one && types.contains(actions.getFirst().path("type").asText())
        ? actions.getFirst()
        : null;
  }

  /** The router of a node when it is a switch, else null. */
  static @Nullable ObjectNode switchOf(ObjectNode node) {
    return node.path("router") instanceof ObjectNode router
            && router.path("type").asText().equals("switch")
        ? router
        : null;
  }

  /** The translations of every language. */
  List<ObjectNode> languages() {
    return objects(json.path("localization"));
  }

  /** The translations of one item in every language that has some. */
  List<ObjectNode> translations(JsonNode item) {
    String uuid = item.path("uuid").asText();
    List<ObjectNode> found = new ArrayList<>();
    for (ObjectNode language : languages()) {
      if (language.path(uuid) instanceof ObjectNode translation) {
        found.add(translation);
      }
    }
    return found;
  }

  /** The objects among the members of a list or an object. */
  static List<ObjectNode> objects(JsonNode json) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode item : json) {
      if (item instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** Replaces a text, if there is one. */
  static void change(ObjectNode object, String key, UnaryOperator<String> change) {
    JsonNode text = object.path(key);
    if (text.isTextual()) {
      String changed = change.apply(text.textValue());
      if (!changed.equals(text.textValue())) {
        object.put(key, changed);
      }
    }
  }

  /** Replaces every text of a list. */
  static void changeAll(JsonNode list, UnaryOperator<String> change) {
    if (list instanceof ArrayNode texts) {
      for (int i = 0; i < texts.size(); i++) {
        if (texts.get(i).isTextual()) {
          texts.set(i, texts.textNode(change.apply(texts.get(i).textValue())));
        }
      }
    }
  }

  /** Shortens a list. */
  static void cut(JsonNode list, int most) {
    if (list instanceof ArrayNode items) {
      while (items.size() > most) {
        items.remove(items.size() - 1);
      }
    }
  }
}
