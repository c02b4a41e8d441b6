package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.location.Place;

/**
 * {@code has_ward(text)} or {@code has_ward(text, state, district)}: the text names a ward; the
 * state comes before the district (reference 6.7, annex A.4).
 */
final class HasWard implements RouterTest {
  private static final Callable BODY =
      Signature.of(List.of(Kind.TEXT), List.of(Kind.TEXT, Kind.TEXT), HasWard::test);

  @Override
  public String name() {
    return "has_ward";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Arguments arguments) {
    if (arguments.values().size() == 2) {
      return Value.error("need 1 or 3 argument(s), got 2");
    }
    PlaceSearch search = new PlaceSearch(arguments);
    if (search.impossible()) {
      return PlaceSearch.NO_PLACES;
    }
    if (arguments.text(2, "").isEmpty()) {
      return PlaceSearch.onlyOne(search.find(0, Place.WARD, null));
    }
    List<Place> states = search.find(1, Place.STATE, null);
    List<Place> districts =
        states.isEmpty() ? states : search.find(2, Place.DISTRICT, states.getFirst());
    return districts.isEmpty()
        ? TestResult.NO
        : TestResult.ofPlaces(search.find(0, Place.WARD, districts.getFirst()));
  }
}
