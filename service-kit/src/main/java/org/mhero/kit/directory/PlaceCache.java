package org.mhero.kit.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers places for a while: there are few, every worker is in one, and they seldom change. */
final class PlaceCache {
  private static final int AT_ONCE = 50;

  private record Kept(PlaceFacts place, Instant at) {}

  private final SearchClient search;
  private final Duration age;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  PlaceCache(SearchClient search, Duration age, Clock clock) {
    this.search = search;
    this.age = age;
    this.clock = clock;
  }

  /** The places and everything above them. */
  Places with(Collection<String> ids) {
    Map<String, PlaceFacts> found = new HashMap<>();
    Set<String> wanted = new HashSet<>(ids);
    while (!wanted.isEmpty()) {
      load(wanted);
      Set<String> parents = new HashSet<>();
      for (String id : wanted) {
        PlaceFacts place = fresh(id);
        if (place != null && found.put(id, place) == null && !place.partOf().isEmpty()) {
          parents.add(place.partOf());
        }
      }
      parents.removeAll(found.keySet());
      wanted = parents;
    }
    return new Places(found);
  }

  /** The places and everything below them, by walking down {@code partof}. */
  Set<String> below(Collection<String> ids) {
    Set<String> all = new HashSet<>(ids);
    Deque<String> open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      StringBuilder parents = new StringBuilder();
      for (int n = 0; n < AT_ONCE && !open.isEmpty(); n++) {
        parents.append(n == 0 ? "" : ",").append("Location/").append(open.poll());
      }
      search.each(
          "Location",
          List.of(
              new SearchClient.Param("partof", parents.toString()),
              new SearchClient.Param("_count", "500")),
          location -> {
            PlaceFacts place = keep(FhirFacts.place(location));
            if (all.add(place.id())) {
              open.add(place.id());
            }
          });
    }
    return all;
  }

  private void load(Set<String> wanted) {
    List<String> missing = wanted.stream().filter(id -> fresh(id) == null).sorted().toList();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      List<String> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
      search.each(
          "Location",
          List.of(
              new SearchClient.Param("_id", String.join(",", some)),
              new SearchClient.Param("_count", String.valueOf(AT_ONCE))),
          location -> keep(FhirFacts.place(location)));
      some.stream()
          .filter(id -> fresh(id) == null)
          .forEach(id -> keep(new PlaceFacts(id, "", "", Set.of())));
    }
  }

  private PlaceFacts keep(PlaceFacts place) {
    kept.put(place.id(), new Kept(place, clock.instant()));
    return place;
  }

  private @Nullable PlaceFacts fresh(String id) {
    Kept known = kept.get(id);
    return known == null || known.at().plus(age).isBefore(clock.instant()) ? null : known.place();
  }
}
