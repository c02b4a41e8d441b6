package org.mhero.workflow.expression.test;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code has_email(text)}: the text holds an address (reference 6.7). */
final class HasEmail implements RouterTest {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}][-_+$~.\\p{L}\\p{N}]*@[-_\\p{L}\\p{N}]+(?:\\.[-_\\p{L}\\p{N}]+)+");

  @Override
  public String name() {
    return "has_email";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    if (arguments.size() != 1) {
      return Functions.wrongCount(1, arguments.size());
    }
    Value text = Convert.text(arguments.getFirst());
    if (text instanceof Value.Failure) {
      return text;
    }
    Matcher matcher = ADDRESS.matcher(text.render());
    return matcher.find() ? TestResult.of(matcher.group()) : TestResult.NO;
  }
}
