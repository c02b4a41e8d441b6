package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of argument: how it is converted and what the function's body gets.
 *
 * @param convert to a value of the kind, or an error value
 * @param unwrap what the body sees of a converted value
 */
public record Kind<T>(BiFunction<Value, Surroundings, Value> convert, Function<Value, T> unwrap) {
  public static final Kind<Value> ANY = new Kind<>((v, s) -> v, v -> v);
  public static final Kind<String> TEXT = new Kind<>((v, s) -> Convert.text(v), Value::render);
  public static final Kind<BigDecimal> NUMBER =
      new Kind<>((v, s) -> Convert.number(v, s.line()), v -> ((Value.Num) v).number());
  public static final Kind<Integer> INTEGER =
      new Kind<>((v, s) -> Convert.integer(v), v -> ((Value.Num) v).number().intValue());
  public static final Kind<Boolean> BOOL = new Kind<>((v, s) -> Convert.bool(v), Value::truthy);
  public static final Kind<LocalDate> DATE =
      new Kind<>(Convert::date, v -> ((Value.Date) v).date());
  public static final Kind<LocalTime> TIME =
      new Kind<>((v, s) -> Convert.time(v, s.environment()), v -> ((Value.Time) v).time());
  public static final Kind<Value.DateTime> DATE_TIME =
      new Kind<>((v, s) -> Convert.dateTime(v, s, false), v -> (Value.DateTime) v);
  public static final Kind<List<Value>> ARRAY =
      new Kind<>((v, s) -> Convert.array(v), v -> ((Value.Array) v).items());
  public static final Kind<Members> OBJECT =
      new Kind<>((v, s) -> Convert.object(v), v -> ((Value.Obj) v).members());
  public static final Kind<Value.Func> FUNCTION =
      new Kind<>((v, s) -> Convert.function(v), v -> (Value.Func) v);
}
