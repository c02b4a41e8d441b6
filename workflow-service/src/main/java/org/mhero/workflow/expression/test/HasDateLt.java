package org.mhero.workflow.expression.test;

import java.time.LocalDate;
import java.util.List;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_date_lt(text, date)}: the text holds a date before it (reference 6.6). */
final class HasDateLt implements RouterTest {
  @Override
  public String name() {
    return "has_date_lt";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return DateSearch.compare(surroundings, arguments, HasDateLt::holds);
  }

  private static boolean holds(LocalDate found, LocalDate wanted) {
    return found.isBefore(wanted);
  }
}
