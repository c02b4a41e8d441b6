package org.mhero.workflow.expression.test;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import org.mhero.workflow.expression.DateParser;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_date_lt(text, date)} and its like: the day of the first date in the text compares so
 * with the day of another, which must itself be one (reference 6.6).
 *
 * @param holds whether the sign of the comparison is the wanted one
 */
record HasDateThat(String name, IntPredicate holds) implements RouterTest {
  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return Signature.of(
            Kind.TEXT, Kind.DATE_TIME, (text, wanted) -> test(text, wanted, surroundings))
        .call(surroundings, arguments);
  }

  private Value test(String text, Value.DateTime wanted, Surroundings surroundings) {
    Value.DateTime found = DateParser.moment(text, surroundings, true);
    return found != null
            && holds.test(day(found, surroundings).compareTo(day(wanted, surroundings)))
        ? TestResult.of(found)
        : TestResult.NO;
  }

  private static LocalDate day(Value.DateTime at, Surroundings surroundings) {
    return at.at().atZoneSameInstant(surroundings.environment().timezone()).toLocalDate();
  }
}
