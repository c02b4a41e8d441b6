package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.DateParser;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_date(text)}: the text holds a date (reference 6.6). */
final class HasDate implements RouterTest {
  @Override
  public String name() {
    return "has_date";
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
    Value.DateTime found = DateParser.moment(text.render(), surroundings, true);
    return found == null ? TestResult.NO : TestResult.of(found);
  }
}
