package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_time(text)}: the text holds a time of day (reference 6.6). */
final class HasTime implements RouterTest {
  @Override
  public String name() {
    return "has_time";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    if (arguments.size() != 1) {
      return Functions.wrongCount(1, arguments.size());
    }
    Value text = Convert.text(arguments.getFirst());
    if (text instanceof Value.Failure) {
      return text;
    }
    return Convert.time(text, surroundings.environment()) instanceof Value.Time time
        ? TestResult.of(time)
        : TestResult.NO;
  }
}
