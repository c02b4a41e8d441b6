package org.mhero.workflow.expression.test;

import java.time.LocalDate;
import java.util.List;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_date_eq(text, date)}: the text holds that date (reference 6.6). */
final class HasDateEq implements RouterTest {
  @Override
  public String name() {
    return "has_date_eq";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return DateSearch.compare(surroundings, arguments, HasDateEq::holds);
  }

  private static boolean holds(LocalDate found, LocalDate wanted) {
    return found.equals(wanted);
  }
}
