package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code has_only_phrase(text, phrase)}: the same words and nothing else (reference 6.4). */
final class HasOnlyPhrase implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, Kind.TEXT, HasOnlyPhrase::test);

  @Override
  public String name() {
    return "has_only_phrase";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(String text, String phrase) {
    List<String> words = Texts.words(text);
    return Words.folded(words).equals(Words.folded(Texts.words(phrase)))
        ? TestResult.of(String.join(" ", words))
        : TestResult.NO;
  }
}
