package org.mhero.kit.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the directory finds roles at a place and everything below it with {@code location:below}.
 * R4 has no element for modifiers, so the documentation of the parameter in the CapabilityStatement
 * has to name it; a directory that says nothing is asked for each place.
 */
final class Ability {
  private final SearchClient search;
  private final Duration age;
  private final Clock clock;
  private volatile @Nullable Known known;

  private record Known(boolean below, Instant at) {}

  Ability(SearchClient search, Duration age, Clock clock) {
    this.search = search;
    this.age = age;
    this.clock = clock;
  }

  boolean below() {
    Known now = known;
    if (now == null || now.at().plus(age).isBefore(clock.instant())) {
      now = new Known(names(search.metadata()), clock.instant());
      known = now;
    }
    return now.below();
  }

  static boolean names(JsonNode capabilities) {
    return FhirFacts.items(capabilities.path("rest"))
        .flatMap(rest -> FhirFacts.items(rest.path("resource")))
        .filter(resource -> "PractitionerRole".equals(resource.path("type").asText()))
        .flatMap(resource -> FhirFacts.items(resource.path("searchParam")))
        .map(param -> param.path("name").asText())
        .anyMatch("location:below"::equals);
  }
}
