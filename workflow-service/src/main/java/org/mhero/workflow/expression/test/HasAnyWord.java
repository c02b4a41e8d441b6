package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_any_word(text, words)}: any word of the text is one of the words (reference 6.4). */
final class HasAnyWord implements RouterTest {
  private static final Callable BODY = Words.test(HasAnyWord::test);

  @Override
  public String name() {
    return "has_any_word";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Words text, Words words) {
    List<String> found = text.among(words);
    return found.isEmpty() ? TestResult.NO : TestResult.of(String.join(" ", found));
  }
}
