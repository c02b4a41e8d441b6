package org.mhero.sample;

import java.util.List;
import java.util.SplittableRandom;

/** The outline of a district: one closed ring of points, x = longitude, y = latitude (GeoJSON). */
record Polygon(List<Point> ring) {

  /** A place on the map, in degrees. */
  record Point(double longitude, double latitude) {}

  Polygon {
    ring = List.copyOf(ring);
    if (ring.size() < 4) {
      throw new IllegalArgumentException("A ring has four points or more");
    }
  }

  /** Whether the point lies inside (even-odd rule). */
  boolean contains(Point p) {
    boolean inside = false;
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      Point a = ring.get(i);
      Point b = ring.get(j);
      boolean crosses = (a.latitude() > p.latitude()) != (b.latitude() > p.latitude());
      if (crosses && p.longitude() < crossing(a, b, p.latitude())) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static double crossing(Point a, Point b, double latitude) {
    double share = (latitude - a.latitude()) / (b.latitude() - a.latitude());
    return a.longitude() + share * (b.longitude() - a.longitude());
  }

  /** A point inside, to four decimals (about ten metres). */
  Point anyPoint(SplittableRandom random) {
    double west = ring.stream().mapToDouble(Point::longitude).min().orElseThrow();
    double east = ring.stream().mapToDouble(Point::longitude).max().orElseThrow();
    double south = ring.stream().mapToDouble(Point::latitude).min().orElseThrow();
    double north = ring.stream().mapToDouble(Point::latitude).max().orElseThrow();
    while (true) {
      Point p =
          new Point(round(random.nextDouble(west, east)), round(random.nextDouble(south, north)));
      if (contains(p)) {
        return p;
      }
    }
  }

  private static double round(double degrees) {
    return Math.round(degrees * 10_000) / 10_000.0;
  }
}
