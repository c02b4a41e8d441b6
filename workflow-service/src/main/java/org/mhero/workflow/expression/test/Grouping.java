package org.mhero.workflow.expression.test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mhero.workflow.expression.Environment;

/**
 * Whether grouping symbols stand where they group: {@code 1,250} is a number, {@code 3,5} may be
 * three and a half or thirty-five. One such number leaves the whole answer in doubt, so that the
 * flow asks again instead of taking another number of the same text (reference 12).
 */
final class Grouping {
  private static final int GROUP = 3;

  private final String symbol;
  private final char decimal;

  Grouping(Environment environment) {
    this.symbol = String.valueOf(environment.groupingSymbol());
    this.decimal = environment.decimalSymbol();
  }

  /** Whether a number that the matcher finds in the text can be read in two ways. */
  boolean leavesDoubt(String text, Matcher candidates) {
    while (candidates.find()) {
      if (doubtful(text, candidates.start(), candidates.group())) {
        return true;
      }
    }
    return false;
  }

  private boolean doubtful(String text, int start, String candidate) {
    boolean signed = candidate.startsWith("-") || candidate.startsWith("+");
    String unsigned = candidate.substring(signed ? 1 : 0);
    int point = unsigned.indexOf(decimal);
    boolean afterWord = start > 0 && Character.isLetter(text.codePointBefore(start));
    int end = end(unsigned, point);
    String whole = unsigned.substring(Math.min(leading(unsigned, afterWord), end), end);
    return whole.contains(symbol) && !grouped(List.of(whole.split(Pattern.quote(symbol), -1)));
  }

  /** How many symbols at the beginning are punctuation; a single one may be a decimal symbol. */
  private int leading(String unsigned, boolean afterWord) {
    int count = 0;
    while (unsigned.startsWith(symbol, count)) {
      count++;
    }
    return count == 1 && !afterWord && !symbol.isBlank() && unsigned.length() > 1 ? 0 : count;
  }

  /** Where the whole part ends: before its fraction or the punctuation that follows it. */
  private int end(String unsigned, int point) {
    int end = point < 0 ? unsigned.length() : point;
    while (point < 0 && end > 0 && unsigned.startsWith(symbol, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean grouped(List<String> groups) {
    String first = groups.getFirst();
    return !first.isEmpty()
        && Character.digit(first.codePointAt(0), 10) != 0
        && first.codePointCount(0, first.length()) <= GROUP
        && groups.stream().skip(1).allMatch(g -> g.codePointCount(0, g.length()) == GROUP);
  }
}
