package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_only_phrase(text, phrase)}: the same words and nothing else (reference 6.4). */
final class HasOnlyPhrase implements RouterTest {
  private static final Callable BODY = Words.test(HasOnlyPhrase::test);

  @Override
  public String name() {
    return "has_only_phrase";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Words text, Words phrase) {
    return text.folded().equals(phrase.folded())
        ? TestResult.of(String.join(" ", text.written()))
        : TestResult.NO;
  }
}
