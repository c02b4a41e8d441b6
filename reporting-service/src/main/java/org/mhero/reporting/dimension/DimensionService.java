package org.mhero.reporting.dimension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mhero.reporting.store.Database;

/** What the service knows of places and cadres; answers from its own tables only. */
@ApplicationScoped
public class DimensionService {
  private final Database database;

  DimensionService(Database database) {
    this.database = database;
  }

  /** All districts by name. */
  public List<District> districts() {
    return database.list(
        "select p.id, p.name, coalesce(r.name, '') from place p left join place r on r.id = p.region"
            + " where p.kind = 'district' order by p.name, p.id",
        row -> new District(row.text(1), row.text(2), row.text(3)));
  }

  /** All cadres by name. */
  public List<Cadre> cadres() {
    return database.list(
        "select code, display from term where kind = 'cadre' order by display, code",
        row -> new Cadre(row.text(1), row.text(2)));
  }

  /** Names of districts, regions and countries by id. */
  public Map<String, String> placeNames() {
    return names("select id, name from place where kind <> 'facility'");
  }

  /** Names of cadres by code. */
  public Map<String, String> cadreNames() {
    return names("select code, display from term where kind = 'cadre'");
  }

  private Map<String, String> names(String sql) {
    Map<String, String> names = new HashMap<>();
    database.each(sql, row -> names.put(row.text(1), row.text(2)));
    return names;
  }

  /**
   * The districts with a known outline as a GeoJSON FeatureCollection (RFC 7946); each feature has
   * the properties {@code id} and {@code name}. Outlines are simplified when they are read.
   */
  public String outlines() {
    return database
        .one(
            "select json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg("
                + "json_build_object('type', 'Feature', 'id', id, 'properties',"
                + " json_build_object('id', id, 'name', name), 'geometry', outline) order by name),"
                + " '[]'::json))::text from place where kind = 'district' and outline is not null",
            row -> row.text(1))
        .orElseThrow();
  }
}
