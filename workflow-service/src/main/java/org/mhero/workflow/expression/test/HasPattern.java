package org.mhero.workflow.expression.test;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Regex;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_pattern(text, regex)}: a regular expression of the RE2 dialect is found (reference
 * 6.4).
 */
final class HasPattern implements RouterTest {
  private static final Callable BODY = Signature.of(Kind.TEXT, Kind.TEXT, HasPattern::test);

  @Override
  public String name() {
    return "has_pattern";
  }

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    return BODY.call(surroundings, arguments);
  }

  private static Value test(String text, String regex) {
    Pattern pattern = Regex.compile(Texts.trim(regex));
    if (pattern == null) {
      return Value.error("must be called with a valid regular expression");
    }
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return TestResult.NO;
    }
    Map<String, Value> groups = new LinkedHashMap<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      groups.put(String.valueOf(i), Value.text(group == null ? "" : group));
    }
    return TestResult.of(matcher.group(), Members.of(groups));
  }
}
