package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_number(text)}: the text holds a number (reference 6.5). */
final class HasNumber implements RouterTest {
  @Override
  public String name() {
    return "has_number";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    if (arguments.size() != 1) {
      return Functions.wrongCount(1, arguments.size());
    }
    Value text = Convert.text(arguments.getFirst());
    return text instanceof Value.Failure
        ? text
        : TestResult.ofNullable(
            NumberSearch.first(text.render(), surroundings.environment(), number -> true));
  }
}
