package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_all_words(text, words)}: each of the words occurs; with no words it is true (reference
 * 6.4).
 */
final class HasAllWords implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, Kind.TEXT, HasAllWords::test);

  @Override
  public String name() {
    return "has_all_words";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(String text, String words) {
    List<String> wanted = Words.folded(Texts.words(words));
    List<String> found =
        Texts.words(text).stream().filter(word -> wanted.contains(Texts.lower(word))).toList();
    return Words.folded(found).containsAll(wanted)
        ? TestResult.of(String.join(" ", found))
        : TestResult.NO;
  }
}
