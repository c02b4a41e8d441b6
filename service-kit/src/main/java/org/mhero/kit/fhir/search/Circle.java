package org.mhero.kit.fhir.search;

import java.util.List;
import org.mhero.kit.error.AppException;

/**
 * The {@code near} parameter (mCSD Location Distance Option; FHIR R4 location.html#positional):
 * {@code latitude|longitude[|distance[|unit]]}.
 */
record Circle(double latitude, double longitude, double metres) {
  /** The mean radius of the WGS84 ellipsoid. */
  static final double EARTH_METRES = 6_371_008.8;

  private static final double DEFAULT_METRES = 50_000;
  private static final double MILE = 1609.347218694;

  static Circle parse(String value) {
    List<String> parts = Escapes.split(value, '|');
    if (parts.size() < 2 || parts.size() > 4) {
      throw refuse();
    }
    double latitude = number(parts.get(0));
    double longitude = number(parts.get(1));
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw refuse();
    }
    String unit = parts.size() < 4 || parts.get(3).isEmpty() ? "km" : parts.get(3);
    double metres =
        parts.size() < 3 || parts.get(2).isEmpty()
            ? DEFAULT_METRES
            : number(parts.get(2)) * metresIn(unit);
    if (metres < 0) {
      throw refuse();
    }
    return new Circle(latitude, longitude, metres);
  }

  /** The half height of the circle in degrees of latitude, a little more than needed. */
  double latitudeReach() {
    return Math.toDegrees(metres / EARTH_METRES) + 1e-6;
  }

  /** The half width in degrees of longitude; 180 or more when a pole lies inside. */
  double longitudeReach() {
    double top = Math.abs(latitude) + latitudeReach();
    if (top >= 90) {
      return 180;
    }
    double angle = metres / EARTH_METRES;
    double ratio = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(Math.toRadians(latitude));
    return ratio >= 1 ? 180 : Math.toDegrees(Math.asin(ratio)) + 1e-6;
  }

  private static double metresIn(String unit) {
    return switch (unit) {
      case "km" -> 1000;
      case "m" -> 1;
      case "[mi_us]", "mi" -> MILE;
      default -> throw AppException.invalid("near: the unit is km, m or [mi_us]");
    };
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw refuse();
    }
    throw refuse();
  }

  private static AppException refuse() {
    return AppException.invalid(
        "near: write latitude|longitude|distance|unit, such as 6.3|-10.8|5|km");
  }
}
