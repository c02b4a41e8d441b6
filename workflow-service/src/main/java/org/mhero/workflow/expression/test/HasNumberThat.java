package org.mhero.workflow.expression.test;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_number_lt(text, n)} and its like: the text holds a number that compares so with n,
 * which must itself be one (reference 6.5).
 *
 * @param holds whether the sign of the comparison is the wanted one
 */
record HasNumberThat(String name, IntPredicate holds) implements RouterTest {
  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return Signature.of(Kind.TEXT, Kind.NUMBER, (text, wanted) -> test(text, wanted, surroundings))
        .call(surroundings, arguments);
  }

  private Value test(String text, BigDecimal wanted, Surroundings surroundings) {
    return TestResult.ofNullable(
        NumberSearch.first(
            text, surroundings.environment(), found -> holds.test(found.compareTo(wanted))));
  }
}
