package org.mhero.kit.directory;

import java.util.Set;

/**
 * What a Location says about where it is.
 *
 * @param partOf the id of the place it is part of; empty at the top
 * @param types codes of type and physicalType
 */
record PlaceFacts(String id, String name, String partOf, Set<String> types) {
  boolean district() {
    return types.contains("district");
  }

  boolean jurisdiction() {
    return types.contains("jurisdiction") || types.contains("jdn");
  }

  Place place() {
    return new Place(id, name.isBlank() ? id : name);
  }
}
