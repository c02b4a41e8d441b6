package org.mhero.reporting.dimension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.store.Database;

/** Keeps the places of the directory. */
@ApplicationScoped
class PlaceRepository {
  private static final Logger LOG = Logger.getLogger(PlaceRepository.class);

  /** How far up a place's chain is followed; a loop ends there too. */
  private static final int HIGHEST = 12;

  private final Database database;
  private final ObjectMapper json;

  PlaceRepository(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  void keep(PlaceRow place, Instant now) {
    database.update(
        "insert into place (id, name, kind, parent, active, identifiers, longitude, latitude,"
            + " outline, fetched_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?)"
            + " on conflict (id) do update set name = excluded.name, kind = excluded.kind,"
            + " parent = excluded.parent, active = excluded.active,"
            + " identifiers = excluded.identifiers, longitude = excluded.longitude,"
            + " latitude = excluded.latitude, outline = excluded.outline,"
            + " fetched_at = excluded.fetched_at",
        place.id(),
        place.name(),
        place.kind(),
        place.parent(),
        place.active(),
        place.identifiers(),
        place.longitude(),
        place.latitude(),
        simplified(place),
        now);
  }

  private @Nullable String simplified(PlaceRow place) {
    if (place.outline() == null) {
      return null;
    }
    try {
      JsonNode outline = Outline.simplify(json.readTree(place.outline()));
      return outline == null ? null : outline.toString();
    } catch (JsonProcessingException e) {
      LOG.warnf("The outline of Location/%s is no GeoJSON and is left out", place.id());
      return null;
    }
  }

  /** Marks places as gone that the directory no longer has. */
  void gone(Collection<String> ids) {
    database.update(
        "update place set active = false where id = any (?)", (Object) ids.toArray(String[]::new));
  }

  /** Marks as gone what a reading of all places, begun at {@code since}, did not bring. */
  void goneBefore(Instant since) {
    database.update("update place set active = false where fetched_at < ?", since);
  }

  /** Finds the district and the region of every place anew, along partOf. */
  void relate() {
    database.update(
        "with recursive up (id, at, kind, parent, depth) as ("
            + " select id, id, kind, parent, 0 from place union all"
            + " select up.id, p.id, p.kind, p.parent, up.depth + 1 from up"
            + " join place p on p.id = up.parent where up.depth < ?),"
            + " related as (select id,"
            + " (array_agg(at order by depth) filter (where kind = 'district'))[1] as district,"
            + " (array_agg(at order by depth) filter (where kind = 'region'))[1] as region"
            + " from up group by id)"
            + " update place p set district = coalesce(r.district, ''),"
            + " region = coalesce(r.region, '') from related r where r.id = p.id and"
            + " (p.district, p.region) is distinct from"
            + " (coalesce(r.district, ''), coalesce(r.region, ''))",
        HIGHEST);
  }
}
