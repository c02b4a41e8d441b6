package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_beginning(text, start)}: the text starts with it, whatever the case (reference 6.4).
 */
final class HasBeginning implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, Kind.TEXT, HasBeginning::test);

  @Override
  public String name() {
    return "has_beginning";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(String text, String start) {
    String trimmed = Texts.trim(text);
    String wanted = Texts.trim(start);
    boolean begins =
        !trimmed.isEmpty()
            && !wanted.isEmpty()
            && trimmed.regionMatches(true, 0, wanted, 0, wanted.length());
    return begins ? TestResult.of(trimmed.substring(0, wanted.length())) : TestResult.NO;
  }
}
