package org.mhero.workflow.expression.test;

import java.util.List;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code has_any_word(text, words)}: any word of the text is one of the words (reference 6.4). */
final class HasAnyWord implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, Kind.TEXT, HasAnyWord::test);

  @Override
  public String name() {
    return "has_any_word";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(String text, String words) {
    List<String> wanted = Words.folded(Texts.words(words));
    List<String> found =
        Texts.words(text).stream().filter(word -> wanted.contains(Texts.lower(word))).toList();
    return found.isEmpty() ? TestResult.NO : TestResult.of(String.join(" ", found));
  }
}
