package org.mhero.registry.summary;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the district of each place by the way up. */
final class Districts {
  private final Map<String, PlaceRow> places = new HashMap<>();

  Districts(Collection<PlaceRow> all) {
    all.forEach(place -> places.put(place.id(), place));
  }

  /** The district a place is or lies in; empty when there is none above it. */
  Optional<PlaceRow> of(String place) {
    Set<String> seen = new HashSet<>();
    PlaceRow at = places.get(place);
    while (at != null && !at.district() && seen.add(at.id())) {
      at = places.get(at.partOf());
    }
    return Optional.ofNullable(at).filter(PlaceRow::district);
  }
}
