package org.mhero.workflow.expression.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Value;

/** {@code round}, {@code max}, {@code mod} and their like (reference 7.9, number). */
public final class NumberFunctions {
  private static final int MANY = 10_000;
  private static final int MOST_PLACES = 100;

  public static final Map<String, Callable> TABLE =
      Map.ofEntries(
          Map.entry("round", rounding(RoundingMode.HALF_UP)),
          Map.entry("round_up", rounding(RoundingMode.CEILING)),
          Map.entry("round_down", rounding(RoundingMode.FLOOR)),
          Map.entry("max", over(BigDecimal::max)),
          Map.entry("min", over(BigDecimal::min)),
          Map.entry("mean", Signature.strict(1, MANY, (s, values) -> mean(values))),
          Map.entry("sum", Signature.of(Kind.ARRAY, items -> folded(items, BigDecimal::add))),
          Map.entry("abs", Signature.of(Kind.NUMBER, number -> Value.number(number.abs()))),
          Map.entry("mod", Signature.of(Kind.NUMBER, Kind.NUMBER, NumberFunctions::mod)),
          Map.entry(
              "rand",
              Signature.strict(
                  0, 0, (s, none) -> Value.number(BigDecimal.valueOf(s.random().getAsDouble())))));

  private NumberFunctions() {}

  private static Callable rounding(RoundingMode mode) {
    return Signature.strict(
        1,
        2,
        (surroundings, arguments) -> {
          Value number = Convert.number(arguments.get(0));
          Value places = arguments.size() < 2 ? Value.number(0) : Convert.integer(arguments.get(1));
          if (!(number instanceof Value.Num n)) {
            return number;
          }
          if (!(places instanceof Value.Num p)) {
            return places;
          }
          int scale = p.number().intValue();
          return Math.abs(scale) > MOST_PLACES
              ? Value.error("number of places out of range")
              : Value.number(n.number().setScale(scale, mode));
        });
  }

  private static Callable over(BinaryOperator<BigDecimal> chosen) {
    return Signature.strict(1, MANY, (surroundings, values) -> folded(values, chosen));
  }

  private static Value folded(List<Value> values, BinaryOperator<BigDecimal> join) {
    BigDecimal result = null;
    for (Value value : values) {
      if (!(Convert.number(value) instanceof Value.Num number)) {
        return Convert.number(value);
      }
      result = result == null ? number.number() : join.apply(result, number.number());
    }
    return Value.number(result == null ? BigDecimal.ZERO : result);
  }

  private static Value mean(List<Value> values) {
    return folded(values, BigDecimal::add) instanceof Value.Num sum
        ? Value.number(
            sum.number().divide(BigDecimal.valueOf(values.size()), 16, RoundingMode.HALF_UP))
        : folded(values, BigDecimal::add);
  }

  private static Value mod(BigDecimal number, BigDecimal divisor) {
    return divisor.signum() == 0
        ? Value.error("division by zero")
        : Value.number(number.remainder(divisor));
  }
}
