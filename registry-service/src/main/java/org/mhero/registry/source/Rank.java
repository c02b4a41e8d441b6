package org.mhero.registry.source;

import java.util.List;
import java.util.Map;

/**
 * The order in which types are read, so that what a record refers to is there before it: code
 * systems, organizations, places, people, posts, the rest.
 */
final class Rank {
  private static final Map<String, Integer> RANKS =
      Map.of(
          "CodeSystem", 0,
          "ValueSet", 0,
          "Organization", 1,
          "Location", 2,
          "Practitioner", 3,
          "PractitionerRole", 4);

  /** Code systems and value sets. */
  static final int TERMS = 0;

  /** Everything that has no place before. */
  static final int LAST = 5;

  private Rank() {}

  static int of(String type) {
    return RANKS.getOrDefault(type, LAST);
  }

  static boolean in(int ranks, int rank) {
    return (ranks & (1 << rank)) != 0;
  }

  static int bits(List<Integer> ranks) {
    return ranks.stream().mapToInt(rank -> 1 << rank).reduce(0, (a, b) -> a | b);
  }
}
