package org.mhero.workflow.expression.test;

import java.math.BigDecimal;
import java.util.List;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_number_eq(text, n)}: the text holds the number n (reference 6.5). */
final class HasNumberEq implements RouterTest {
  @Override
  public String name() {
    return "has_number_eq";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return NumberSearch.compare(surroundings, arguments, HasNumberEq::holds);
  }

  private static boolean holds(BigDecimal found, BigDecimal wanted) {
    return found.compareTo(wanted) == 0;
  }
}
