package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_number_between(text, min, max)}: both ends count (reference 6.5). */
final class HasNumberBetween implements RouterTest {
  @Override
  public String name() {
    return "has_number_between";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    if (arguments.size() != 3) {
      return Functions.wrongCount(3, arguments.size());
    }
    Value text = Convert.text(arguments.get(0));
    if (text instanceof Value.Failure) {
      return text;
    }
    if (!(Convert.number(arguments.get(1), surroundings.line()) instanceof Value.Num min)) {
      return Convert.number(arguments.get(1), surroundings.line());
    }
    if (!(Convert.number(arguments.get(2), surroundings.line()) instanceof Value.Num max)) {
      return Convert.number(arguments.get(2), surroundings.line());
    }
    return TestResult.ofNullable(
        NumberSearch.first(
            text.render(),
            surroundings.environment(),
            found -> found.compareTo(min.number()) >= 0 && found.compareTo(max.number()) <= 0));
  }
}
