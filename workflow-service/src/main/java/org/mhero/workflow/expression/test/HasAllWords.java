package org.mhero.workflow.expression.test;

import java.util.HashSet;
import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_all_words(text, words)}: each of the words occurs; with no words it is true (reference
 * 6.4).
 */
final class HasAllWords implements RouterTest {
  private static final Callable BODY = Words.test(HasAllWords::test);

  @Override
  public String name() {
    return "has_all_words";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Words text, Words words) {
    return new HashSet<>(text.folded()).containsAll(words.folded())
        ? TestResult.of(String.join(" ", text.among(words)))
        : TestResult.NO;
  }
}
