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
 * {@code has_district(text, state?)}: the text names a district of a state; without a state, of
 * only one district in the country (reference 6.7).
 */
final class HasDistrict implements RouterTest {
  private static final Callable BODY =
      Signature.of(List.of(Kind.TEXT), List.of(Kind.TEXT), HasDistrict::test);

  @Override
  public String name() {
    return "has_district";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Arguments arguments) {
    PlaceSearch search = new PlaceSearch(arguments);
    if (search.impossible()) {
      return PlaceSearch.NO_PLACES;
    }
    if (arguments.text(1, "").isEmpty()) {
      return PlaceSearch.onlyOne(search.find(0, Place.DISTRICT, null));
    }
    List<Place> states = search.find(1, Place.STATE, null);
    return states.isEmpty()
        ? TestResult.NO
        : TestResult.ofPlaces(search.find(0, Place.DISTRICT, states.getFirst()));
  }
}
