package org.mhero.reporting.dimension;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Location as it is kept.
 *
 * @param kind facility, district, region, country, jurisdiction or other
 * @param parent the id of the Location it is part of
 * @param identifiers the identifiers as FHIR JSON
 * @param outline a GeoJSON geometry, as the directory has it
 */
record PlaceRow(
    String id,
    String name,
    String kind,
    @Nullable String parent,
    boolean active,
    String identifiers,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable String outline) {
  private static final String BOUNDARY =
      "http://hl7.org/fhir/StructureDefinition/location-boundary-geojson";
  private static final Set<String> KINDS = Set.of("district", "region", "country", "facility");

  static PlaceRow of(JsonNode location) {
    JsonNode position = location.path("position");
    return new PlaceRow(
        location.path("id").asText(),
        location.path("name").asText(location.path("id").asText()),
        kind(location),
        reference(location.path("partOf").path("reference").asText("")),
        !location.path("status").asText().equals("inactive"),
        location.path("identifier").isArray() ? location.path("identifier").toString() : "[]",
        number(position.path("longitude")),
        number(position.path("latitude")),
        outline(location));
  }

  private static String kind(JsonNode location) {
    Set<String> codes = new LinkedHashSet<>();
    location
        .path("type")
        .forEach(type -> type.path("coding").forEach(c -> codes.add(c.path("code").asText())));
    location.path("physicalType").path("coding").forEach(c -> codes.add(c.path("code").asText()));
    return codes.stream()
        .filter(KINDS::contains)
        .findFirst()
        .orElse(codes.contains("jurisdiction") || codes.contains("jdn") ? "jurisdiction" : "other");
  }

  private static @Nullable String reference(String reference) {
    String id = reference.substring(reference.lastIndexOf('/') + 1);
    return id.isEmpty() ? null : id;
  }

  private static @Nullable Double number(JsonNode value) {
    return value.isNumber() ? value.asDouble() : null;
  }

  private static @Nullable String outline(JsonNode location) {
    for (JsonNode extension : location.path("extension")) {
      if (extension.path("url").asText().equals(BOUNDARY)) {
        String data = extension.path("valueAttachment").path("data").asText("");
        return data.isEmpty()
            ? null
            : new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8);
      }
    }
    return null;
  }
}
