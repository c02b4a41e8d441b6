package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_value(text)}: another name of {@link HasText}. */
final class HasValue implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, HasText::test);

  @Override
  public String name() {
    return "has_value";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }
}
