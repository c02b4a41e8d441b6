package org.mhero.kit.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Places by id, and the way up from each. A loop in {@code partOf} ends the way up. */
record Places(Map<String, PlaceFacts> byId) {
  static final Places NONE = new Places(Map.of());

  /** The place itself, then what it is part of, up to the top; a place unknown is only itself. */
  Stream<PlaceFacts> upwards(String id) {
    Map<String, PlaceFacts> way = new LinkedHashMap<>();
    String at = id;
    while (!at.isEmpty() && !way.containsKey(at)) {
      PlaceFacts place = byId.get(at);
      way.put(at, place == null ? new PlaceFacts(at, "", "", Set.of()) : place);
      at = place == null ? "" : place.partOf();
    }
    return way.values().stream();
  }

  /** Name and id of a place. */
  Place named(String id) {
    PlaceFacts place = byId.get(id);
    return place == null ? new Place(id, id) : place.place();
  }

  /** The district a place is in, else the nearest jurisdiction above it. */
  Optional<Place> districtOf(String id) {
    Optional<PlaceFacts> district = upwards(id).filter(PlaceFacts::district).findFirst();
    return district
        .or(() -> upwards(id).filter(PlaceFacts::jurisdiction).findFirst())
        .map(PlaceFacts::place);
  }
}
