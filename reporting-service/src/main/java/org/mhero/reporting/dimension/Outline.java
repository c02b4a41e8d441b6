package org.mhero.reporting.dimension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes outlines small enough for a slow line: Douglas-Peucker with a tolerance of a fixed part of
 * the outline's own size, coordinates to four decimals (some ten metres). Rings that shrink to
 * nothing are dropped.
 */
final class Outline {
  private static final double PART_OF_SIZE = 1 / 150.0;
  private static final double DECIMALS = 10_000;
  private static final int SMALLEST_RING = 4;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Outline() {}

  /** Simplifies a Polygon or MultiPolygon, bare or within a Feature; null for anything else. */
  static @Nullable JsonNode simplify(JsonNode geojson) {
    return switch (geojson.path("type").asText()) {
      case "Feature" -> simplify(geojson.path("geometry"));
      case "FeatureCollection" -> simplify(geojson.path("features").path(0));
      case "Polygon" ->
          geometry("Polygon", polygon(geojson.path("coordinates"), tolerance(geojson)));
      case "MultiPolygon" -> {
        ArrayNode polygons = JSON.arrayNode();
        double tolerance = tolerance(geojson);
        for (JsonNode rings : geojson.path("coordinates")) {
          ArrayNode polygon = polygon(rings, tolerance);
          if (!polygon.isEmpty()) {
            polygons.add(polygon);
          }
        }
        yield geometry("MultiPolygon", polygons);
      }
      default -> null;
    };
  }

  private static @Nullable JsonNode geometry(String type, ArrayNode coordinates) {
    if (coordinates.isEmpty()) {
      return null;
    }
    ObjectNode geometry = JSON.objectNode();
    geometry.put("type", type);
    geometry.set("coordinates", coordinates);
    return geometry;
  }

  private static ArrayNode polygon(JsonNode rings, double tolerance) {
    ArrayNode polygon = JSON.arrayNode();
    for (JsonNode ring : rings) {
      ArrayNode simple = ring(ring, tolerance);
      if (simple.size() >= SMALLEST_RING) {
        polygon.add(simple);
      } else if (polygon.isEmpty()) {
        return polygon;
      }
    }
    return polygon;
  }

  private static ArrayNode ring(JsonNode ring, double tolerance) {
    List<double[]> points = new ArrayList<>();
    ring.forEach(p -> points.add(new double[] {p.path(0).asDouble(), p.path(1).asDouble()}));
    ArrayNode simple = JSON.arrayNode();
    for (double[] point : closed(points, tolerance)) {
      simple.add(JSON.arrayNode().add(rounded(point[0])).add(rounded(point[1])));
    }
    return simple;
  }

  /** A ring's ends are one point, so it is cut at the point farthest from it. */
  private static List<double[]> closed(List<double[]> points, double tolerance) {
    if (points.size() < SMALLEST_RING) {
      return points;
    }
    int far = 0;
    for (int i = 1; i < points.size(); i++) {
      if (length(points.get(0), points.get(i)) > length(points.get(0), points.get(far))) {
        far = i;
      }
    }
    List<double[]> kept = line(points.subList(0, far + 1), tolerance);
    List<double[]> back = line(points.subList(far, points.size()), tolerance);
    List<double[]> ring = new ArrayList<>(kept);
    ring.addAll(back.subList(1, back.size()));
    return ring;
  }

  private static List<double[]> line(List<double[]> points, double tolerance) {
    int farthest = -1;
    double distance = tolerance;
    double[] start = points.get(0);
    double[] end = points.get(points.size() - 1);
    for (int i = 1; i < points.size() - 1; i++) {
      double d = toSegment(points.get(i), start, end);
      if (d > distance) {
        distance = d;
        farthest = i;
      }
    }
    if (farthest < 0) {
      return points.size() == 1 ? points : List.of(start, end);
    }
    List<double[]> kept = new ArrayList<>(line(points.subList(0, farthest + 1), tolerance));
    List<double[]> rest = line(points.subList(farthest, points.size()), tolerance);
    kept.addAll(rest.subList(1, rest.size()));
    return kept;
  }

  private static double toSegment(double[] p, double[] a, double[] b) {
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double squared = dx * dx + dy * dy;
    if (squared == 0) {
      return length(p, a);
    }
    double t = Math.clamp(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared, 0, 1);
    return length(p, new double[] {a[0] + t * dx, a[1] + t * dy});
  }

  private static double length(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }

  private static double tolerance(JsonNode geojson) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    extend(geojson.path("coordinates"), box);
    return Math.max(0, Math.max(box[2] - box[0], box[3] - box[1])) * PART_OF_SIZE;
  }

  private static void extend(JsonNode coordinates, double[] box) {
    if (!coordinates.path(0).isNumber()) {
      coordinates.forEach(inner -> extend(inner, box));
      return;
    }
    double x = coordinates.path(0).asDouble();
    double y = coordinates.path(1).asDouble();
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
}
