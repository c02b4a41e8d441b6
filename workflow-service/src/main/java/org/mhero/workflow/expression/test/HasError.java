package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_error(value)}: the value is an error; the match is its message (reference 6.7). */
final class HasError implements RouterTest {
  @Override
  public String name() {
    return "has_error";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    if (arguments.size() != 1) {
      return Functions.wrongCount(1, arguments.size());
    }
    return arguments.getFirst() instanceof Value.Failure failure
        ? TestResult.of(failure.message())
        : TestResult.NO;
  }
}
