package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Small questions about and changes to FHIR JSON. */
final class IhrisJson {
  private IhrisJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The objects of an array; none when there is no array. */
  static List<ObjectNode> objects(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .toList();
  }

  /** All codings of an array of CodeableConcepts. */
  static Stream<ObjectNode> codings(JsonNode concepts) {
    return objects(concepts).stream().flatMap(concept -> objects(concept.path("coding")).stream());
  }

  static boolean hasCoding(JsonNode concepts, String system, String code) {
    return codings(concepts)
        .anyMatch(
            coding ->
                system.equals(coding.path("system").asText())
                    && code.equals(coding.path("code").asText()));
  }

  static boolean hasSystem(JsonNode concepts, String system) {
    return codings(concepts).anyMatch(coding -> system.equals(coding.path("system").asText()));
  }

  static ObjectNode concept(String system, String code, String display) {
    ObjectNode concept = object();
    concept
        .putArray("coding")
        .addObject()
        .put("system", system)
        .put("code", code)
        .put("display", display);
    return concept;
  }

  /** Puts an item in front of an array, making the array where there is none. */
  static void prepend(ObjectNode owner, String name, ObjectNode item) {
    if (owner.get(name) instanceof ArrayNode array) {
      array.insert(0, item);
    } else {
      owner.putArray(name).add(item);
    }
  }

  /** The text of a reference. */
  static Optional<String> reference(JsonNode reference) {
    return Optional.ofNullable(reference.path("reference").textValue());
  }

  /** Visits each object of a tree, the outer before the inner. */
  static void walk(JsonNode node, Consumer<ObjectNode> visitor) {
    if (node instanceof ObjectNode object) {
      visitor.accept(object);
    }
    node.forEach(child -> walk(child, visitor));
  }

  /** The profiles a record claims. */
  static boolean claims(ObjectNode record, String profileEnding) {
    return StreamSupport.stream(record.path("meta").path("profile").spliterator(), false)
        .anyMatch(profile -> profile.asText().endsWith(profileEnding));
  }
}
