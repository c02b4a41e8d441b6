package org.mhero.workflow.expression.test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Phones;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code has_phone(text, country?)}: the text holds a phone number (reference 6.7). */
final class HasPhone implements RouterTest {
  private static final Pattern CANDIDATE = Pattern.compile("\\+?[0-9 .()-]{5,}");
  private static final int MOST_TRIED = 100;
  private static final Callable BODY =
      Signature.of(List.of(Kind.TEXT), List.of(Kind.TEXT), HasPhone::test);

  @Override
  public String name() {
    return "has_phone";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(Arguments arguments) {
    String country = arguments.environment().defaultCountry();
    if (arguments.has(1) && !arguments.text(1).isEmpty()) {
      country = Texts.upper(arguments.text(1));
    }
    Matcher candidates = CANDIDATE.matcher(arguments.text(0));
    for (int tried = 0; tried < MOST_TRIED && candidates.find(); tried++) {
      String number =
          Phones.international(candidates.group(), country, arguments.surroundings().line());
      if (number != null) {
        return TestResult.of(number);
      }
    }
    return TestResult.NO;
  }
}
