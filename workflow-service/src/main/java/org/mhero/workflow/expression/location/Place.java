package org.mhero.workflow.expression.location;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place within its country.
 *
 * @param path the names from the country down, joined by {@code " > "}
 * @param level 0 country, 1 state, 2 district, 3 ward
 * @param parent the place it lies in, null for the country
 */
public record Place(
    String path, String name, List<String> aliases, int level, @Nullable Place parent) {
  public static final int STATE = 1;
  public static final int DISTRICT = 2;
  public static final int WARD = 3;

  /** The place itself or the one above it at that level, null when there is none. */
  public @Nullable Place at(int wanted) {
    Place place = this;
    while (place != null && place.level > wanted) {
      place = place.parent;
    }
    return place != null && place.level == wanted ? place : null;
  }
}
