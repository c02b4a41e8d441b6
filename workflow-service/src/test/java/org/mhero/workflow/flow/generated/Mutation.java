package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Breaks one place of a document, whatever it means there. */
public final class Mutation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Chance chance;
  private final List<JsonNode> values;

  /**
   * Mutations that put some of these values somewhere, besides those they think of themselves.
   *
   * @param values as JSON
   */
  public Mutation(Chance chance, List<String> values) {
    this.chance = chance;
    this.values =
        values.stream()
            .map(value -> AnyAssets.read("{\"it\":" + value + "}"))
            .map(it -> it.get("it"))
            .toList();
  }

  /** Changes the document in one place, if it has any. */
  public void apply(JsonNode document) {
    List<ContainerNode<?>> places = new ArrayList<>();
    collect(document, places);
    if (places.isEmpty()) {
      return;
    }
    switch (chance.of(places)) {
      case ObjectNode object -> {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String key = chance.of(keys);
        if (chance.oneIn(4)) {
          object.remove(key);
        } else {
          object.set(key, value(object.get(key), document));
        }
      }
      case ArrayNode list -> {
        int index = chance.below(list.size());
        switch (chance.below(4)) {
          case 0 -> list.remove(index);
          case 1 -> list.add(list.get(index).deepCopy());
          default -> list.set(index, value(list.get(index), document));
        }
      }
      default -> throw new IllegalStateException("No place to break");
    }
  }

  private JsonNode value(JsonNode before, JsonNode document) {
    return switch (chance.below(6)) {
      case 0 -> JSON.textNode("x".repeat(chance.of(65, 641, 10_001)));
      case 1 -> JSON.textNode(chance.uuid());
      case 2 -> another(document);
      case 3 -> otherType(before);
      default -> chance.of(values).deepCopy();
    };
  }

  /** A uuid that stands elsewhere: twice now, or pointing to something of another kind. */
  private JsonNode another(JsonNode document) {
    List<JsonNode> uuids = document.findValues("uuid");
    return uuids.isEmpty() ? JSON.nullNode() : chance.of(uuids).deepCopy();
  }

  private JsonNode otherType(JsonNode before) {
    return switch (chance.below(4)) {
      case 0 -> JSON.arrayNode().add(before.deepCopy());
      case 1 -> JSON.objectNode().set("uuid", before.deepCopy());
      case 2 -> JSON.numberNode(chance.below(1_000));
      default ->
          JSON.textNode(
              before.isTextual()
                  ? before.textValue().toUpperCase(java.util.Locale.ROOT)
                  : before.toString());
    };
  }

  private static void collect(JsonNode json, List<ContainerNode<?>> places) {
    if (json instanceof ContainerNode<?> container) {
      if (!container.isEmpty()) {
        places.add(container);
      }
      container.forEach(child -> collect(child, places));
    }
  }
}
