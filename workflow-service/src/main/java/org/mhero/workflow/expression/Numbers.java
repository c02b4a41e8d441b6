package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact decimals as the reference wants them (7.4). */
public final class Numbers {
  /** Digits after the point of a quotient. */
  static final int DIVISION_PLACES = 16;

  private static final int MOST_DIGITS = 36;
  private static final int MOST_EXPONENT = 100;
  private static final int OLD_MOST_DIGITS = 1_000;
  private static final int OLD_MOST_EXPONENT = 1_000;
  private static final int LONGEST_ZEROS = 200;
  private static final int MOST_CHARS = 10_000;
  private static final int DECIMAL = 10;

  private Numbers() {}

  /** Decimal notation, no exponent, no trailing zeros. */
  public static String render(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The number as a value, an error when it has more digits or a larger size than is carried. */
  public static Value checked(BigDecimal number) {
    return checked(number, Line.V14_4);
  }

  /**
   * The same on a line. The older one has no limits; ours keep a hostile expression from filling
   * the memory.
   */
  public static Value checked(BigDecimal number, Line line) {
    if (number.signum() == 0) {
      boolean odd = Math.abs((long) number.scale()) > LONGEST_ZEROS;
      return new Value.Num(odd ? BigDecimal.ZERO : number);
    }
    int digits = number.precision();
    boolean old = line == Line.V13_2;
    BigDecimal plain = digits > MOST_DIGITS ? number.stripTrailingZeros() : number;
    long exponent = (long) plain.precision() - plain.scale() - 1;
    boolean fits =
        plain.precision() <= (old ? OLD_MOST_DIGITS : MOST_DIGITS)
            && Math.abs(exponent) <= (old ? OLD_MOST_EXPONENT : MOST_EXPONENT);
    if (!fits) {
      return Value.error("number value out of range");
    }
    return new Value.Num(digits > LONGEST_ZEROS ? plain : number);
  }

  /** Rounds half away from zero at 16 places. */
  static Value divide(BigDecimal a, BigDecimal b) {
    return b.signum() == 0
        ? Value.error("division by zero")
        : new Value.Num(a.divide(b, DIVISION_PLACES, RoundingMode.HALF_UP));
  }

  /**
   * A strict number: {@code -}? digits, digits.digits or .digits, ASCII only; null if it is not.
   */
  public static @Nullable BigDecimal strict(String text) {
    String trimmed = Texts.trim(text);
    return plain(trimmed) ? new BigDecimal(trimmed) : null;
  }

  /** The same with decimal digits of any script and with either sign (reference 12). */
  public static @Nullable BigDecimal extended(String text) {
    String trimmed = Texts.trim(text);
    StringBuilder ascii = new StringBuilder();
    trimmed
        .codePoints()
        .skip(trimmed.startsWith("+") && !trimmed.startsWith("+-") ? 1 : 0)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, DECIMAL) : c)
        .forEach(ascii::appendCodePoint);
    return strict(ascii.toString());
  }

  /** Whether a text is {@code -}? digits, digits.digits or .digits. */
  static boolean plain(String text) {
    int at = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, at);
    int end = at + whole;
    if (end < text.length() && text.charAt(end) == '.') {
      int fraction = digits(text, end + 1);
      if (fraction == 0) {
        return false;
      }
      end += 1 + fraction;
    } else if (whole == 0) {
      return false;
    }
    return end == text.length() && text.length() <= MOST_CHARS;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}
