package org.mhero.gateway.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes one CapabilityStatement of the owners' (FHIR R4 capabilitystatement.html). Each resource
 * comes from the owner the route table names, so that what is claimed is what will be routed.
 */
final class CapabilityMerge {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SECURITY_SERVICE =
      "http://terminology.hl7.org/CodeSystem/restful-security-service";

  private CapabilityMerge() {}

  static ObjectNode merge(List<Part> parts, String version, String date) {
    ObjectNode all = JSON.objectNode();
    all.put("resourceType", "CapabilityStatement");
    all.put("status", "active");
    all.put("date", date);
    all.put("publisher", "mHero");
    all.put("kind", "instance");
    all.putObject("software").put("name", "mHero").put("version", version);
    all.putObject("implementation").put("description", "mHero, by its front door");
    all.put("fhirVersion", "4.0.1");
    all.putArray("format").add("application/fhir+json").add("application/fhir+xml");
    for (String element : List.of("instantiates", "implementationGuide")) {
      strings(all, element, parts);
    }
    ObjectNode rest = all.putArray("rest").addObject();
    rest.put("mode", "server");
    absence(parts, rest);
    rest.putObject("security")
        .putArray("service")
        .addObject()
        .putArray("coding")
        .addObject()
        .put("system", SECURITY_SERVICE)
        .put("code", "OAuth");
    resources(parts).values().forEach(rest.withArray("resource")::add);
    byKey(parts, "interaction", "code").values().forEach(rest.withArray("interaction")::add);
    byKey(parts, "operation", "name").values().forEach(rest.withArray("operation")::add);
    if (rest.withArray("operation").isEmpty()) {
      rest.remove("operation");
    }
    return all;
  }

  private static void strings(ObjectNode all, String element, List<Part> parts) {
    TreeSet<String> values = new TreeSet<>();
    for (Part part : parts) {
      if (part.statement() != null) {
        part.statement().path(element).forEach(value -> values.add(value.asText()));
      }
    }
    if (!values.isEmpty()) {
      ArrayNode array = all.putArray(element);
      values.forEach(array::add);
    }
  }

  private static void absence(List<Part> parts, ObjectNode rest) {
    String away =
        parts.stream()
            .filter(Part::away)
            .map(p -> p.owner() + " (" + String.join(", ", new TreeSet<>(p.types())) + ")")
            .collect(Collectors.joining("; "));
    if (!away.isEmpty()) {
      rest.put("documentation", "Not reachable at present: " + away);
    }
  }

  private static Map<String, JsonNode> resources(List<Part> parts) {
    Map<String, JsonNode> resources = new TreeMap<>();
    for (Part part : parts) {
      for (JsonNode resource : rest(part).path("resource")) {
        String type = resource.path("type").asText();
        if (part.types().contains(type)) {
          resources.put(type, resource);
        }
      }
    }
    return resources;
  }

  private static Map<String, JsonNode> byKey(List<Part> parts, String element, String key) {
    Map<String, JsonNode> found = new TreeMap<>();
    for (Part part : parts) {
      for (JsonNode one : rest(part).path(element)) {
        found.putIfAbsent(one.path(key).asText(), one);
      }
    }
    return found;
  }

  private static JsonNode rest(Part part) {
    return part.statement() == null ? JSON.missingNode() : part.statement().path("rest").path(0);
  }
}
