package org.mhero.workflow.flow.migration.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Texts that were written beside their translations; now those stand apart. */
final class LegacyTexts {
  private final String language;
  private final ObjectNode localization;

  LegacyTexts(String language, ObjectNode localization) {
    this.language = language;
    this.localization = localization;
  }

  /** The text in the flow's own language, whether it is written alone or among others. */
  String own(JsonNode text) {
    if (!text.isObject()) {
      return text.asText("");
    }
    JsonNode own = text.path(language);
    return own.isMissingNode() && !text.isEmpty()
        ? text.iterator().next().asText("")
        : own.asText("");
  }

  /** Keeps the translations of a text for a property of an item. */
  void translate(JsonNode text, String item, String property, UnaryOperator<String> change) {
    if (text.isObject()) {
      for (Map.Entry<String, JsonNode> entry : text.properties()) {
        if (!entry.getKey().equals(language) && !entry.getValue().asText("").isEmpty()) {
          list(entry.getKey(), item, property).add(change.apply(entry.getValue().asText()));
        }
      }
    }
  }

  private ArrayNode list(String code, String item, String property) {
    ObjectNode items = member(localization, code);
    ObjectNode properties = member(items, item);
    return properties.path(property) instanceof ArrayNode there
        ? there
        : properties.putArray(property);
  }

  private static ObjectNode member(ObjectNode of, String key) {
    return of.path(key) instanceof ObjectNode there ? there : of.putObject(key);
  }
}
