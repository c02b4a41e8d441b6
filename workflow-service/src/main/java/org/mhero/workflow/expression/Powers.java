package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The operator {@code ^} (reference 7.4). Fractional exponents of the 14.4 line are decimal series
 * cut off where the original's library cuts them off, so that the last digit is the same: the base
 * to the whole part of the exponent, times {@code exp(ln(base) * fraction)} with as many places as
 * both numbers have digits and six.
 */
final class Powers {
  private static final BigDecimal MOST_EXPONENT = BigDecimal.valueOf(100);
  private static final int OLD_MOST_DIGITS = 20_000;
  private static final int MOST_DIGITS = 36;
  private static final int SPARE_PLACES = 6;
  private static final int SPARE_DIGITS = 20;
  private static final int HALVINGS = 6;

  private Powers() {}

  static Value power(BigDecimal base, BigDecimal exponent, Line line) {
    BigDecimal digits = exponent.abs();
    if (digits.compareTo(MOST_EXPONENT) > 0
        && (line == Line.V14_4
            || digits
                    .multiply(BigDecimal.valueOf(base.precision()))
                    .compareTo(BigDecimal.valueOf(OLD_MOST_DIGITS))
                > 0)) {
      return Value.error("exponent out of range");
    }
    boolean whole = exponent.signum() == 0 || exponent.stripTrailingZeros().scale() <= 0;
    return line == Line.V14_4 ? exact(base, exponent, whole) : old(base, exponent, whole);
  }

  private static Value old(BigDecimal base, BigDecimal exponent, boolean whole) {
    if (whole) {
      return base.signum() == 0 && exponent.signum() < 0
          ? Value.error("division by zero")
          : new Value.Num(raised(base, exponent.intValueExact()));
    }
    double result = Math.pow(base.doubleValue(), exponent.doubleValue());
    return Double.isFinite(result)
        ? new Value.Num(BigDecimal.valueOf(result))
        : Value.error("number value out of range");
  }

  private static Value exact(BigDecimal base, BigDecimal exponent, boolean whole) {
    if (base.signum() == 0 || (base.signum() < 0 && !whole)) {
      return new Value.Num(BigDecimal.ZERO);
    }
    BigDecimal result = raised(base, exponent.intValue());
    if (!whole) {
      BigDecimal b = base.precision() > MOST_DIGITS ? base.stripTrailingZeros() : base;
      BigDecimal e = exponent.precision() > MOST_DIGITS ? exponent.stripTrailingZeros() : exponent;
      int places = b.precision() + SPARE_PLACES + b.scale();
      if (e.precision() > b.precision()) {
        places += e.precision();
      }
      BigDecimal log = log(b, places);
      result = result.multiply(exp(log.multiply(e.remainder(BigDecimal.ONE)), places));
    }
    return new Value.Num(result);
  }

  private static BigDecimal raised(BigDecimal base, int exponent) {
    BigDecimal raised = base.pow(Math.abs(exponent));
    return exponent < 0
        ? BigDecimal.ONE.divide(raised, Numbers.DIVISION_PLACES, RoundingMode.HALF_UP)
        : raised;
  }

  /** The natural logarithm of a positive number, rounded to that many places. */
  static BigDecimal log(BigDecimal number, int places) {
    int magnitude = number.precision() - number.scale();
    MathContext context = new MathContext(Math.max(places, 0) + SPARE_DIGITS + 10);
    BigDecimal reduced = number.scaleByPowerOfTen(-magnitude);
    BigDecimal log =
        series(reduced, context)
            .add(series(BigDecimal.TEN, context).multiply(BigDecimal.valueOf(magnitude)));
    return log.setScale(places, RoundingMode.HALF_UP);
  }

  /** {@code ln x = 2 atanh((x-1)/(x+1))}, after square roots have brought x near one. */
  private static BigDecimal series(BigDecimal number, MathContext context) {
    BigDecimal x = number;
    for (int i = 0; i < HALVINGS; i++) {
      x = x.sqrt(context);
    }
    BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), context);
    BigDecimal square = z.multiply(z, context);
    BigDecimal power = z;
    BigDecimal sum = z;
    BigDecimal least = BigDecimal.ONE.movePointLeft(context.getPrecision());
    for (int n = 3; power.abs().compareTo(least) > 0; n += 2) {
      power = power.multiply(square, context);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), context), context);
    }
    return sum.multiply(BigDecimal.valueOf(2L << HALVINGS), context);
  }

  /** The Taylor series of e to a number: every step and the sum are rounded, as the original's. */
  static BigDecimal exp(BigDecimal number, int places) {
    if (number.signum() == 0) {
      return BigDecimal.ONE.setScale(places, RoundingMode.HALF_UP);
    }
    int stepPlaces = places < 0 ? 8 : places + 1;
    BigDecimal least = BigDecimal.ONE.movePointLeft(places < 0 ? 1 : places + 1);
    BigDecimal x = number.abs();
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = x;
    for (int n = 1; ; n++) {
      BigDecimal step = term.setScale(stepPlaces, RoundingMode.HALF_UP);
      sum = sum.add(step);
      if (step.compareTo(least) < 0) {
        break;
      }
      term =
          term.multiply(x)
              .divide(
                  BigDecimal.valueOf(n + 1L), stepPlaces + 2 * SPARE_DIGITS, RoundingMode.HALF_UP);
    }
    if (number.signum() < 0) {
      sum = BigDecimal.ONE.divide(sum, places + 1, RoundingMode.HALF_UP);
    }
    return sum.setScale(places, RoundingMode.HALF_UP);
  }
}
