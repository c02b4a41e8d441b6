package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Code systems. What the cadre of a job is stays in the CodeSystem; here is only told, once, which
 * jobs have none, and not for each of the people who hold one.
 */
final class TermRules {
  private static final String CADRE = "cadre";

  private TermRules() {}

  static void codeSystem(Rules rules) {
    ObjectNode system = rules.record();
    if (!system.has("url")) {
      rules.refuse("A code system without url cannot be referred to", "url");
    }
    if (!system.has("status")) {
      system.put("status", "active");
    }
    if (!system.has("content")) {
      system.put("content", "complete");
    }
    List<ObjectNode> concepts = IhrisJson.objects(system.path("concept"));
    if (concepts.stream().anyMatch(TermRules::hasCadre)) {
      for (int i = 0; i < concepts.size(); i++) {
        if (!hasCadre(concepts.get(i))) {
          rules.warn(
              "The job %s (%s) has no cadre, so nobody who holds it is found by cadre"
                  .formatted(
                      concepts.get(i).path("code").asText(),
                      concepts.get(i).path("display").asText()),
              "concept[" + i + "]");
        }
      }
    }
  }

  private static boolean hasCadre(JsonNode concept) {
    return IhrisJson.objects(concept.path("property")).stream()
        .anyMatch(property -> CADRE.equals(property.path("code").asText()));
  }
}
