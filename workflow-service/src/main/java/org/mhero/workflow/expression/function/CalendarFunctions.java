package org.mhero.workflow.expression.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Zones;

/** Arithmetic with dates (reference 7.9): units are {@code Y M W D h m s}. */
public final class CalendarFunctions {
  private static final int DAYS_OF_A_WEEK = 7;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  public static final Map<String, Callable> TABLE =
      Map.of(
          "datetime_diff",
              Signature.of(
                  Kind.DATE_TIME, Kind.DATE_TIME, Kind.TEXT, CalendarFunctions::difference),
          "datetime_add",
              Signature.of(
                  List.of(Kind.DATE_TIME, Kind.INTEGER, Kind.TEXT),
                  List.of(),
                  CalendarFunctions::add),
          "legacy_add", Signature.strict(2, 2, CalendarFunctions::legacyAdd));

  private CalendarFunctions() {}

  /** Days and longer count calendar dates, each in its own zone. */
  private static Value difference(Value.DateTime from, Value.DateTime to, String unit) {
    LocalDate a = from.at().toLocalDate();
    LocalDate b = to.at().toLocalDate();
    return switch (unit) {
      case "s" -> Value.number(elapsed(from, to, 1));
      case "m" -> Value.number(elapsed(from, to, 60));
      case "h" -> Value.number(elapsed(from, to, 3_600));
      case "D" -> Value.number(ChronoUnit.DAYS.between(a, b));
      case "W" -> Value.number(ChronoUnit.DAYS.between(a, b) / DAYS_OF_A_WEEK);
      case "M" ->
          Value.number(
              (b.getYear() - (long) a.getYear()) * 12 + b.getMonthValue() - a.getMonthValue());
      case "Y" -> Value.number(b.getYear() - (long) a.getYear());
      default -> unknown(unit);
    };
  }

  /** Truncated toward zero. */
  private static long elapsed(Value.DateTime from, Value.DateTime to, long seconds) {
    Duration between = Duration.between(from.at().toInstant(), to.at().toInstant());
    return BigInteger.valueOf(between.getSeconds())
        .multiply(BigInteger.valueOf(1_000_000_000))
        .add(BigInteger.valueOf(between.getNano()))
        .divide(BigInteger.valueOf(seconds * 1_000_000_000))
        .longValueExact();
  }

  private static Value unknown(String unit) {
    return Value.error("unknown unit '" + unit + "'");
  }

  private static Value add(Arguments arguments) {
    Value.DateTime at = arguments.dateTime(0);
    ZoneId zone = Zones.of(at, arguments.environment());
    long count = arguments.integer(1);
    return switch (arguments.text(2)) {
      case "s" -> exact(at.at(), Duration.ofSeconds(count), zone);
      case "m" -> exact(at.at(), Duration.ofMinutes(count), zone);
      case "h" -> exact(at.at(), Duration.ofHours(count), zone);
      case "D" -> Zones.at(wall(at).plusDays(count), zone);
      case "W" -> Zones.at(wall(at).plusDays(count * DAYS_OF_A_WEEK), zone);
      case "M" -> Zones.at(months(wall(at), count), zone);
      case "Y" -> Zones.at(months(wall(at), count * 12), zone);
      default -> unknown(arguments.text(2));
    };
  }

  private static Value exact(OffsetDateTime at, Duration duration, ZoneId zone) {
    return Zones.in(at.plus(duration), zone);
  }

  private static LocalDateTime wall(Value.DateTime at) {
    return at.at().toLocalDateTime();
  }

  /** A day that the month does not have rolls over into the next (annex A.12). */
  private static LocalDateTime months(LocalDateTime wall, long count) {
    return wall.withDayOfMonth(1).plusMonths(count).plusDays(wall.getDayOfMonth() - 1L);
  }

  /** The {@code +} of old flows, which added days to dates. */
  private static Value legacyAdd(Surroundings surroundings, List<Value> arguments) {
    Value first = Convert.dateTime(arguments.get(0), surroundings, false);
    Value second = Convert.dateTime(arguments.get(1), surroundings, false);
    if (first instanceof Value.DateTime && second instanceof Value.DateTime) {
      return Value.error("cannot add two dates");
    }
    Value a = Convert.number(arguments.get(0), surroundings.line());
    Value b = Convert.number(arguments.get(1), surroundings.line());
    if (first instanceof Value.DateTime at && b instanceof Value.Num days) {
      return days(at, days, surroundings);
    }
    if (second instanceof Value.DateTime at && a instanceof Value.Num days) {
      return days(at, days, surroundings);
    }
    if (a instanceof Value.Num x && b instanceof Value.Num y) {
      return new Value.Num(x.number().add(y.number()));
    }
    return a instanceof Value.Failure ? a : b;
  }

  private static Value days(Value.DateTime at, Value.Num days, Surroundings surroundings) {
    return days.number().abs().compareTo(LARGEST) > 0
        ? Value.error("number value out of range")
        : Zones.at(
            wall(at).plusDays(days.number().intValue()), Zones.of(at, surroundings.environment()));
  }
}
