package org.mhero.kit.fhir.search;

/** Distance on the sphere of the mean WGS84 radius; a bounding box lets the index work first. */
final class NearSql {

  static void within(Sql sql, Circle circle) {
    double north = circle.latitude() + circle.latitudeReach();
    double south = circle.latitude() - circle.latitudeReach();
    sql.add("(x.latitude between ? and ?", south, north);
    double reach = circle.longitudeReach();
    if (reach < 180) {
      double west = circle.longitude() - reach;
      double east = circle.longitude() + reach;
      if (west < -180) {
        sql.add(" and (x.longitude >= ? or x.longitude <= ?)", west + 360, east);
      } else if (east > 180) {
        sql.add(" and (x.longitude >= ? or x.longitude <= ?)", west, east - 360);
      } else {
        sql.add(" and x.longitude between ? and ?", west, east);
      }
    }
    sql.add(" and ");
    distance(sql, circle);
    sql.add(" <= ?)", circle.metres());
  }

  /** Metres between the centre and the row x, by the haversine formula. */
  static void distance(Sql sql, Circle circle) {
    sql.add("2 * ? * asin(least(1, sqrt(", Circle.EARTH_METRES);
    sql.add("power(sin(radians(x.latitude - ?) / 2), 2)", circle.latitude());
    sql.add(
        " + cos(radians(?)) * cos(radians(x.latitude)) * power(sin(radians(x.longitude - ?) / 2), 2)",
        circle.latitude(),
        circle.longitude());
    sql.add(")))");
  }

  private NearSql() {}
}
