package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_only_text(text1, text2)}: exactly equal, nothing trimmed (reference 6.4). */
final class HasOnlyText implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, Kind.TEXT, HasOnlyText::test);

  @Override
  public String name() {
    return "has_only_text";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(String text, String wanted) {
    return text.equals(wanted) ? TestResult.of(text) : TestResult.NO;
  }
}
