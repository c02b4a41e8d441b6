package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code has_text(text)}: something is left after trimming (reference 6.4). */
final class HasText implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, HasText::test);

  @Override
  public String name() {
    return "has_text";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  static Value test(String text) {
    String trimmed = Texts.trim(text);
    return trimmed.isEmpty() ? TestResult.NO : TestResult.of(trimmed);
  }
}
