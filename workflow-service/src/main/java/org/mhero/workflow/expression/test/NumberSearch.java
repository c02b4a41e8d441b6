package org.mhero.workflow.expression.test;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Policies.Reading;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** Looks for numbers in what people write; the first that satisfies a test is its match (6.5). */
final class NumberSearch {
  private static final Pattern DOT_COMMA = candidates('.', ',');
  private static final Pattern COMMA_DOT = candidates(',', '.');

  private NumberSearch() {}

  /** In a candidate such as {@code .5} the char before it is one of its chars (reference 6.5). */
  private static Pattern candidates(char decimal, char grouping) {
    String d = Pattern.quote(String.valueOf(decimal));
    String g = Pattern.quote(String.valueOf(grouping));
    return Pattern.compile(
        "[-+]?(?:[\\p{N}" + g + "]+(?:" + d + "\\p{N}+)?|(?:\\A|[^A-Za-z0-9_])" + d + "\\p{N}+)");
  }

  private static Pattern pattern(Environment environment) {
    if (environment.decimalSymbol() == '.' && environment.groupingSymbol() == ',') {
      return DOT_COMMA;
    }
    if (environment.decimalSymbol() == ',' && environment.groupingSymbol() == '.') {
      return COMMA_DOT;
    }
    return candidates(environment.decimalSymbol(), environment.groupingSymbol());
  }

  /** The first number of the text that the test likes, or null. */
  static @Nullable Value first(String text, Environment environment, Predicate<BigDecimal> likes) {
    boolean extended = environment.policies().numbers() == Reading.EXTENDED;
    Matcher matcher = pattern(environment).matcher(text);
    if (extended && new Grouping(environment).leavesDoubt(text, matcher)) {
      return null;
    }
    matcher.reset();
    while (matcher.find()) {
      BigDecimal number =
          extended ? extended(matcher.group(), environment) : parse(matcher.group(), environment);
      if (number != null
          && Numbers.checked(number, environment.line()) instanceof Value.Num fits
          && likes.test(number)) {
        return fits;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal parse(String candidate, Environment environment) {
    boolean signed = candidate.startsWith("+") && environment.line() == Line.V13_2;
    StringBuilder plain = new StringBuilder();
    for (int i = signed ? 1 : 0; i < candidate.length(); i++) {
      char c = candidate.charAt(i);
      if (c == environment.decimalSymbol()) {
        plain.append('.');
      } else if (c != environment.groupingSymbol()) {
        plain.append(ascii(c));
      }
    }
    return Numbers.strict(Texts.trim(plain.toString()));
  }

  /** Any script's digits and either sign (reference 12). */
  private static @Nullable BigDecimal extended(String candidate, Environment environment) {
    StringBuilder plain = new StringBuilder();
    candidate
        .codePoints()
        .filter(c -> c != environment.groupingSymbol())
        .map(c -> c == environment.decimalSymbol() ? '.' : c)
        .forEach(plain::appendCodePoint);
    return Numbers.extended(plain.toString());
  }

  /** Arabic-Indic, extended Arabic-Indic and Bengali digits are understood; others are not. */
  private static char ascii(char c) {
    for (char zero : new char[] {'\u0660', '\u06F0', '\u09E6'}) {
      if (c >= zero && c <= zero + 9) {
        return (char) ('0' + c - zero);
      }
    }
    return c;
  }
}
