package org.mhero.kit.fhir.index;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** The index rows of one resource, each value once. */
public final class IndexRows {

  /** A string, folded and as written. */
  public record Text(String param, String folded, String exact) {}

  /** A code with its system ("" when it has none); URIs are tokens without a system. */
  public record Token(String param, String system, String code) {}

  /**
   * A reference; {@code type} is "" when only an address is known, and {@code id} is then the whole
   * address.
   */
  public record Link(String param, String type, String id) {}

  /** The range of instants a date or period covers, end exclusive. */
  public record Span(String param, Instant low, Instant high) {}

  /** A number, or a quantity with the code of its unit ("" when it has none). */
  public record Measure(String param, BigDecimal value, String system, String unit) {}

  /** A point of the WGS84 ellipsoid. */
  public record Point(String param, double latitude, double longitude) {}

  private final Set<Text> texts = new LinkedHashSet<>();
  private final Set<Token> tokens = new LinkedHashSet<>();
  private final Set<Link> links = new LinkedHashSet<>();
  private final Set<Span> spans = new LinkedHashSet<>();
  private final Set<Measure> measures = new LinkedHashSet<>();
  private final Set<Point> points = new LinkedHashSet<>();

  void text(String param, String value) {
    if (!value.isBlank()) {
      texts.add(new Text(param, SearchText.fold(value), SearchText.cut(value)));
    }
  }

  void token(String param, String system, String code) {
    if (!code.isEmpty() || !system.isEmpty()) {
      tokens.add(new Token(param, SearchText.cut(system), SearchText.cut(code)));
    }
  }

  void link(String param, String type, String id) {
    links.add(new Link(param, type, SearchText.cut(id)));
  }

  void span(String param, Instant low, Instant high) {
    spans.add(new Span(param, low, high));
  }

  void measure(String param, BigDecimal value, String system, String unit) {
    measures.add(new Measure(param, value, SearchText.cut(system), SearchText.cut(unit)));
  }

  void point(String param, double latitude, double longitude) {
    points.add(new Point(param, latitude, longitude));
  }

  public Set<Text> texts() {
    return texts;
  }

  public Set<Token> tokens() {
    return tokens;
  }

  public Set<Link> links() {
    return links;
  }

  public Set<Span> spans() {
    return spans;
  }

  public Set<Measure> measures() {
    return measures;
  }

  public Set<Point> points() {
    return points;
  }
}
