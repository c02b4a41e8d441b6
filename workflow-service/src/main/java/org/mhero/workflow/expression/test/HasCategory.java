package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_category(result, c1, ...)}: the result's category is one of these (reference 6.7). */
final class HasCategory implements RouterTest {
  private static final int MANY = Integer.MAX_VALUE;

  @Override
  public String name() {
    return "has_category";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return Signature.strict(2, MANY, (s, values) -> test(values)).call(surroundings, arguments);
  }

  private static Value test(List<Value> values) {
    if (!(values.getFirst() instanceof Value.Obj result)
        || !(result.members().get("category") instanceof Value category)) {
      return Value.error("requires a result");
    }
    boolean named =
        values.stream().skip(1).anyMatch(value -> value.render().equals(category.render()));
    return named ? TestResult.of(category) : TestResult.NO;
  }
}
