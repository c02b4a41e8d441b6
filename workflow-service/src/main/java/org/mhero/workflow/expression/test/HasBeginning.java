package org.mhero.workflow.expression.test;

import java.nio.charset.StandardCharsets;
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

  /** As many bytes of the text as the start has, compared without regard to case. */
  private static Value test(String text, String start) {
    String trimmed = Texts.trim(text);
    String wanted = Texts.trim(start);
    if (trimmed.isEmpty() || wanted.isEmpty()) {
      return TestResult.NO;
    }
    byte[] bytes = trimmed.getBytes(StandardCharsets.UTF_8);
    int length = wanted.getBytes(StandardCharsets.UTF_8).length;
    if (bytes.length < length) {
      return TestResult.NO;
    }
    String part = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return part.equalsIgnoreCase(wanted) ? TestResult.of(part) : TestResult.NO;
  }
}
