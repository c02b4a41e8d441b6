package org.mhero.workflow.expression.test;

import java.math.BigDecimal;
import java.util.List;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_number_gte(text, n)}: the text holds a number of n at least (reference 6.5). */
final class HasNumberGte implements RouterTest {
  @Override
  public String name() {
    return "has_number_gte";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return NumberSearch.compare(surroundings, arguments, HasNumberGte::holds);
  }

  private static boolean holds(BigDecimal found, BigDecimal wanted) {
    return found.compareTo(wanted) >= 0;
  }
}
