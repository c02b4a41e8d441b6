package org.mhero.workflow.expression.test;

import java.math.BigDecimal;
import java.util.List;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_number_lte(text, n)}: the text holds a number of n at most (reference 6.5). */
final class HasNumberLte implements RouterTest {
  @Override
  public String name() {
    return "has_number_lte";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return NumberSearch.compare(surroundings, arguments, HasNumberLte::holds);
  }

  private static boolean holds(BigDecimal found, BigDecimal wanted) {
    return found.compareTo(wanted) <= 0;
  }
}
