package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_group(groups, uuid, name?)}: the groups hold that one; the match is the group object
 * (reference 6.7).
 */
final class HasGroup implements RouterTest {
  @Override
  public String name() {
    return "has_group";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return Signature.strict(2, 3, (s, values) -> test(values)).call(surroundings, arguments);
  }

  private static Value test(List<Value> values) {
    if (!(Convert.array(values.getFirst()) instanceof Value.Array groups)) {
      return Convert.array(values.getFirst());
    }
    for (Value item : groups.items()) {
      if (!(Convert.object(item) instanceof Value.Obj group)) {
        return Convert.object(item);
      }
      if (group.members().member("uuid").render().equals(values.get(1).render())) {
        return TestResult.of(item);
      }
    }
    return TestResult.NO;
  }
}
