package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact decimals as the reference wants them (7.4). */
public final class Numbers {
  private static final int MOST_DIGITS = 36;
  private static final int MOST_EXPONENT = 100;
  private static final int DIVISION_PLACES = 16;
  private static final int MOST_CHARS = 200;

  private Numbers() {}

  /** Decimal notation, no exponent, no trailing zeros. */
  public static String render(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The number as a value, an error when it has more digits or a larger size than is carried. */
  public static Value checked(BigDecimal number) {
    return fits(number) ? new Value.Num(number) : Value.error("number value out of range");
  }

  private static boolean fits(BigDecimal number) {
    if (number.signum() == 0) {
      return true;
    }
    BigDecimal plain = number.precision() > MOST_DIGITS ? number.stripTrailingZeros() : number;
    int exponent = plain.precision() - plain.scale() - 1;
    return plain.precision() <= MOST_DIGITS && Math.abs(exponent) <= MOST_EXPONENT;
  }

  /** Rounds half away from zero at 16 places. */
  static Value divide(BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) {
      return Value.error("division by zero");
    }
    return checked(a.divide(b, DIVISION_PLACES, RoundingMode.HALF_UP));
  }

  /** A power; the exponent is limited to 100 either way (7.4). */
  static Value power(BigDecimal base, BigDecimal exponent) {
    if (exponent.abs().compareTo(BigDecimal.valueOf(MOST_EXPONENT)) > 0) {
      return Value.error("exponent out of range");
    }
    if (exponent.stripTrailingZeros().scale() <= 0) {
      return wholePower(base, exponent.intValueExact());
    }
    if (base.signum() <= 0) {
      return Value.number(0);
    }
    double result = Math.pow(base.doubleValue(), exponent.doubleValue());
    if (!Double.isFinite(result)) {
      return Value.error("number value out of range");
    }
    return checked(BigDecimal.valueOf(result).setScale(DIVISION_PLACES, RoundingMode.HALF_UP));
  }

  private static Value wholePower(BigDecimal base, int exponent) {
    if (base.signum() == 0) {
      return exponent < 0 ? Value.error("division by zero") : Value.number(0);
    }
    if (base.precision() > MOST_DIGITS) {
      return Value.error("number value out of range");
    }
    BigDecimal raised = base.pow(Math.abs(exponent));
    return exponent < 0 ? divide(BigDecimal.ONE, raised) : checked(raised);
  }

  /**
   * A strict number: {@code -}? digits, digits.digits or .digits, ASCII only; null if it is not.
   */
  public static @Nullable BigDecimal strict(String text) {
    String trimmed = Texts.trim(text);
    return plain(trimmed) ? new BigDecimal(trimmed) : null;
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
