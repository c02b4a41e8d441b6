package org.mhero.workflow.expression.test;

import java.util.List;
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
    if (!(values.getFirst() instanceof Value.Array groups)) {
      return Value.error("requires an array of groups");
    }
    for (Value group : groups.items()) {
      if (!(group instanceof Value.Obj object)) {
        return Value.error("requires an array of groups");
      }
      if (object.members().member("uuid").render().equals(values.get(1).render())) {
        return TestResult.of(group);
      }
    }
    return TestResult.NO;
  }
}
