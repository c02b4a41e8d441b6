package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.location.Place;

/** {@code has_state(text)}: the text names a place of level 1 (reference 6.7). */
final class HasState implements RouterTest {
  private static final Callable BODY = Signature.of(List.of(Kind.TEXT), List.of(), HasState::test);

  @Override
  public String name() {
    return "has_state";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Arguments arguments) {
    PlaceSearch search = new PlaceSearch(arguments);
    return search.impossible()
        ? PlaceSearch.NO_PLACES
        : TestResult.ofPlaces(search.find(0, Place.STATE, null));
  }
}
