package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of a record what FHIR forbids and what says nothing (FHIR R4 json.html: "objects are
 * never empty"): nulls, empty strings, arrays and objects, and what is left of elements whose value
 * was empty: codings without a code, identifiers and numbers without a value, extensions that hold
 * nothing.
 */
final class Tidy {
  private static final Set<String> CODINGS = Set.of("coding", "valueCoding");
  private static final Set<String> VALUED = Set.of("identifier", "telecom", "valueIdentifier");
  private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");

  private Tidy() {}

  static void clean(ObjectNode node) {
    Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (saysNothing(field.getKey(), field.getValue())) {
        fields.remove();
      }
    }
  }

  private static boolean saysNothing(String name, JsonNode value) {
    return switch (value) {
      case ObjectNode object -> {
        clean(object);
        yield object.isEmpty() || hollow(name, object);
      }
      case ArrayNode array -> {
        Iterator<JsonNode> items = array.iterator();
        while (items.hasNext()) {
          if (saysNothing(name, items.next())) {
            items.remove();
          }
        }
        yield array.isEmpty();
      }
      default -> value.isNull() || (value.isTextual() && value.textValue().isBlank());
    };
  }

  private static boolean hollow(String name, ObjectNode object) {
    if (CODINGS.contains(name)) {
      return !object.has("code") && !object.has("display");
    }
    if (VALUED.contains(name)) {
      return !object.has("value") && !object.has("extension");
    }
    return EXTENSIONS.contains(name) && object.size() == 1 && object.has("url");
  }
}
