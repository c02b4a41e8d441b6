package org.mhero.workflow.expression.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.location.Place;

/** What the three tests of places have in common (reference 6.7). */
record PlaceSearch(Arguments arguments) {
  /** The older line's answer where a country has told of no places. */
  static final Value NO_PLACES = Value.error("there are no locations");

  /** Whether even to ask is an error: the older line wants places. */
  boolean impossible() {
    return arguments.surroundings().locations().isEmpty()
        && arguments.surroundings().line() == Line.V13_2;
  }

  /** The places that an argument may mean. */
  List<Place> find(int argument, int level, @Nullable Place parent) {
    return arguments
        .surroundings()
        .locations()
        .fuzzy(arguments.text(argument), level, parent, arguments.environment().collation());
  }

  /** The place, if there is exactly one. */
  static Value onlyOne(List<Place> places) {
    return places.size() == 1 ? TestResult.ofPlaces(places) : TestResult.NO;
  }
}
