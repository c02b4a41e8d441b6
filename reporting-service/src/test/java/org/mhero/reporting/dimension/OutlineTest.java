package org.mhero.reporting.dimension;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlineTest {

  @Test
  void aCircleKeepsItsShapeWithFewPoints() throws JsonProcessingException {
    JsonNode simple = Outline.simplify(json(polygon(circle(2_000))));

    JsonNode ring = simple.path("coordinates").path(0);
    assertThat(ring.size()).isBetween(12, 100);
    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
    ring.forEach(
        p ->
            assertThat(Math.hypot(p.get(0).asDouble() - 30, p.get(1).asDouble() + 2))
                .isBetween(0.999, 1.001));
  }

  @Test
  void aSquareStaysASquare() throws JsonProcessingException {
    String square = "[[0,0],[0.5,0.0001],[1,0],[1,1],[0,1],[0,0]]";

    assertThat(Outline.simplify(json(polygon(square))).path("coordinates").path(0).toString())
        .isEqualTo("[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]");
  }

  @Test
  void readsFeaturesAndDropsIslandsThatVanish() throws JsonProcessingException {
    String feature =
        """
        {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[
          [[[0,0],[9,0],[9,9],[0,9],[0,0]]],
          [[[20,20],[20.001,20],[20.001,20.001],[20,20]]]]}}""";

    assertThat(Outline.simplify(json(feature)).path("coordinates")).hasSize(1);
  }

  @Test
  void anythingElseHasNoOutline() throws JsonProcessingException {
    assertThat(Outline.simplify(json("{\"type\":\"Point\",\"coordinates\":[1,2]}"))).isNull();
    assertThat(Outline.simplify(json("[]"))).isNull();
  }

  private static String polygon(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
  }

  private static String circle(int points) {
    return IntStream.rangeClosed(0, points)
        .mapToDouble(i -> 2 * Math.PI * (i % points) / points)
        .mapToObj(
            a -> String.format(Locale.ROOT, "[%.6f,%.6f]", 30 + Math.cos(a), -2 + Math.sin(a)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
