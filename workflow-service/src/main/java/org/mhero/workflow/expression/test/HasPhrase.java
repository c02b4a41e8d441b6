package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_phrase(text, phrase)}: the words of the phrase occur next to each other. After a
 * partial match it does not try the failing word as a new start (reference 6.4, annex A.2).
 */
final class HasPhrase implements RouterTest {
  private static final Callable BODY = Words.test(HasPhrase::test);

  @Override
  public String name() {
    return "has_phrase";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Words text, Words phrase) {
    int wanted = phrase.folded().size();
    if (wanted == 0) {
      return TestResult.of("");
    }
    int found = 0;
    for (int i = 0; i < text.folded().size(); i++) {
      found = text.folded().get(i).equals(phrase.folded().get(found)) ? found + 1 : 0;
      if (found == wanted) {
        return TestResult.of(String.join(" ", text.written().subList(i + 1 - wanted, i + 1)));
      }
    }
    return TestResult.NO;
  }
}
