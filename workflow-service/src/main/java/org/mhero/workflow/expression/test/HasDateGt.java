package org.mhero.workflow.expression.test;

import java.time.LocalDate;
import java.util.List;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_date_gt(text, date)}: the text holds a date after it (reference 6.6). */
final class HasDateGt implements RouterTest {
  @Override
  public String name() {
    return "has_date_gt";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return DateSearch.compare(surroundings, arguments, HasDateGt::holds);
  }

  private static boolean holds(LocalDate found, LocalDate wanted) {
    return found.isAfter(wanted);
  }
}
