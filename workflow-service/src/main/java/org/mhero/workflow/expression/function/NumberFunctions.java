package org.mhero.workflow.expression.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code round}, {@code max}, {@code mod} and their like (reference 7.9, number). */
public final class NumberFunctions {
  private static final int MANY = Integer.MAX_VALUE;
  private static final int MOST_PLACES = 1_000;

  public static final Map<String, Callable> TABLE =
      Map.ofEntries(
          Map.entry("round", rounding(RoundingMode.HALF_UP)),
          Map.entry("round_up", rounding(RoundingMode.CEILING)),
          Map.entry("round_down", rounding(RoundingMode.FLOOR)),
          Map.entry("max", over(BigDecimal::max)),
          Map.entry("min", over(BigDecimal::min)),
          Map.entry("mean", Signature.strict(1, MANY, NumberFunctions::mean)),
          Map.entry(
              "sum",
              Signature.of(
                  List.of(Kind.ARRAY),
                  List.of(),
                  a -> folded(a.surroundings(), a.items(0), BigDecimal::add))),
          Map.entry("abs", Signature.of(Kind.NUMBER, number -> new Value.Num(number.abs()))),
          Map.entry("mod", Signature.of(Kind.NUMBER, Kind.NUMBER, NumberFunctions::mod)),
          Map.entry("rand", Signature.strict(0, 0, (s, none) -> new Value.Num(random(s)))),
          Map.entry(
              "rand_between",
              Signature.of(
                  List.of(Kind.NUMBER, Kind.NUMBER), List.of(), NumberFunctions::between)));

  private NumberFunctions() {}

  private static Callable rounding(RoundingMode mode) {
    return Signature.of(
        List.of(Kind.NUMBER), List.of(Kind.INTEGER), arguments -> rounded(arguments, mode));
  }

  private static Value rounded(Arguments arguments, RoundingMode mode) {
    BigDecimal number = arguments.number(0);
    int places = Math.max(arguments.integer(1, 0), -MOST_PLACES);
    boolean whole = places >= number.scale();
    return new Value.Num(whole ? number : number.setScale(places, mode));
  }

  private static Callable over(BinaryOperator<BigDecimal> chosen) {
    return Signature.strict(
        1, MANY, (surroundings, values) -> folded(surroundings, values, chosen));
  }

  private static Value folded(
      Surroundings surroundings, List<Value> values, BinaryOperator<BigDecimal> join) {
    BigDecimal result = null;
    for (Value value : values) {
      Value converted = Convert.number(value, surroundings.line());
      if (!(converted instanceof Value.Num number)) {
        return converted;
      }
      result = result == null ? number.number() : join.apply(result, number.number());
    }
    return new Value.Num(result == null ? BigDecimal.ZERO : result);
  }

  private static Value mean(Surroundings surroundings, List<Value> values) {
    Value total = folded(surroundings, values, BigDecimal::add);
    return total instanceof Value.Num sum
        ? new Value.Num(
            sum.number().divide(BigDecimal.valueOf(values.size()), 16, RoundingMode.HALF_UP))
        : total;
  }

  private static Value mod(BigDecimal number, BigDecimal divisor) {
    return divisor.signum() == 0
        ? Value.error("division by zero")
        : new Value.Num(number.remainder(divisor));
  }

  private static BigDecimal random(Surroundings surroundings) {
    return BigDecimal.valueOf(surroundings.random().getAsDouble());
  }

  private static Value between(Arguments arguments) {
    BigDecimal least = arguments.number(0);
    BigDecimal span = arguments.number(1).subtract(least).add(BigDecimal.ONE);
    BigDecimal chosen = random(arguments.surroundings()).multiply(span).add(least);
    return new Value.Num(chosen.setScale(0, RoundingMode.FLOOR));
  }
}
