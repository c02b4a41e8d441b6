package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_top_intent(result, name, confidence)}: its first intent is that one; the line of today
 * has no classifiers, so it is never true there (reference 6.7).
 */
final class HasTopIntent implements RouterTest {
  private static final Callable BODY =
      Signature.of(List.of(Kind.ANY, Kind.TEXT, Kind.NUMBER), List.of(), HasTopIntent::test);

  @Override
  public String name() {
    return "has_top_intent";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Arguments arguments) {
    return Intents.test(arguments, Intents.FIRST);
  }
}
