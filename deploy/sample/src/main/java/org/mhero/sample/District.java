package org.mhero.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A district of Kolanda.
 *
 * @param id the Location's id, such as {@code KL.N.ESH}
 * @param region the name of its region
 * @param regionId the region's Location id
 * @param geometry the GeoJSON geometry as it is published
 */
record District(
    String id, String name, String region, String regionId, Polygon outline, String geometry) {

  /** The sixteen districts, in the order of the map. */
  static List<District> all() {
    try (InputStream map = District.class.getResourceAsStream("kolanda.geojson")) {
      List<District> districts = new ArrayList<>();
      for (JsonNode feature : new ObjectMapper().readTree(map).path("features")) {
        districts.add(read(feature));
      }
      return List.copyOf(districts);
    } catch (IOException e) {
      throw new UncheckedIOException("The map of Kolanda cannot be read", e);
    }
  }

  private static District read(JsonNode feature) {
    String name = feature.at("/properties/name").asText();
    String region = feature.at("/properties/region").asText();
    String regionId = "KL." + region.charAt(0);
    String code = name.replace(" ", "").substring(0, 3).toUpperCase(Locale.ROOT);
    List<Polygon.Point> ring = new ArrayList<>();
    for (JsonNode point : feature.at("/geometry/coordinates/0")) {
      ring.add(new Polygon.Point(point.get(0).asDouble(), point.get(1).asDouble()));
    }
    return new District(
        regionId + "." + code,
        name,
        region,
        regionId,
        new Polygon(ring),
        feature.get("geometry").toString());
  }
}
