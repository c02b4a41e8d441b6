package org.mhero.workflow.expression.test;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_phrase(text, phrase)}: the words of the phrase occur next to each other. After a
 * partial match it does not try the failing word as a new start (reference 6.4, annex A.2).
 */
final class HasPhrase implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, Kind.TEXT, HasPhrase::test);

  @Override
  public String name() {
    return "has_phrase";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(String text, String phrase) {
    List<String> wanted = Words.folded(Texts.words(phrase));
    if (wanted.isEmpty()) {
      return TestResult.of("");
    }
    List<String> found = new ArrayList<>();
    for (String word : Texts.words(text)) {
      if (Texts.lower(word).equals(wanted.get(found.size()))) {
        found.add(word);
        if (found.size() == wanted.size()) {
          return TestResult.of(String.join(" ", found));
        }
      } else {
        found.clear();
      }
    }
    return TestResult.NO;
  }
}
