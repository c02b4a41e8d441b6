package org.mhero.workflow.expression.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.DateLayout;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.LayoutReader;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Zones;

/**
 * {@code now}, {@code tz}, {@code parse_datetime} and their like (reference 7.9, date and time).
 */
public final class TimeFunctions {
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  public static final Map<String, Callable> TABLE =
      Map.ofEntries(
          Map.entry(
              "now",
              Signature.strict(
                  0, 0, (s, none) -> new Value.DateTime(s.now(), s.environment().timezone()))),
          Map.entry(
              "today", Signature.strict(0, 0, (s, none) -> new Value.Date(s.now().toLocalDate()))),
          Map.entry(
              "parse_datetime",
              Signature.of(
                  List.of(Kind.TEXT, Kind.TEXT), List.of(Kind.TEXT), TimeFunctions::parsed)),
          Map.entry(
              "parse_time",
              Signature.of(List.of(Kind.TEXT, Kind.TEXT), List.of(), TimeFunctions::parsedTime)),
          Map.entry(
              "date_from_parts",
              Signature.of(Kind.INTEGER, Kind.INTEGER, Kind.INTEGER, TimeFunctions::date)),
          Map.entry(
              "time_from_parts",
              Signature.of(Kind.INTEGER, Kind.INTEGER, Kind.INTEGER, TimeFunctions::time)),
          Map.entry(
              "datetime_from_epoch",
              Signature.of(List.of(Kind.NUMBER), List.of(), TimeFunctions::fromEpoch)),
          Map.entry("epoch", Signature.of(Kind.DATE_TIME, TimeFunctions::epoch)),
          Map.entry(
              "replace_time",
              Signature.of(
                  List.of(Kind.DATE_TIME, Kind.TIME), List.of(), TimeFunctions::replaceTime)),
          Map.entry(
              "tz",
              Signature.of(
                  List.of(Kind.DATE_TIME),
                  List.of(),
                  a -> Value.text(Zones.name(a.dateTime(0), a.environment())))),
          Map.entry("tz_offset", Signature.of(Kind.DATE_TIME, TimeFunctions::offset)),
          Map.entry(
              "weekday",
              Signature.of(Kind.DATE, date -> Value.number(date.getDayOfWeek().getValue() % 7))),
          Map.entry("week_number", Signature.of(Kind.DATE, TimeFunctions::weekNumber)));

  private TimeFunctions() {}

  /** The zone of an argument, the environment's when it was left out, null when unknown. */
  static @Nullable ZoneId zone(Arguments arguments, int at) {
    return arguments.has(at) ? Zones.named(arguments.text(at)) : arguments.environment().timezone();
  }

  private static Value parsed(Arguments arguments) {
    DateLayout layout = DateLayout.of(arguments.text(1), DateLayout.Use.DATE_TIME);
    ZoneId zone = zone(arguments, 2);
    if (layout == null || zone == null) {
      return Value.error(layout == null ? "invalid layout" : "unknown timezone");
    }
    Value read = LayoutReader.read(arguments.text(0), layout, zone, arguments.environment());
    return read == null ? Value.error("text does not match the layout") : read;
  }

  private static Value parsedTime(Arguments arguments) {
    DateLayout layout = DateLayout.of(arguments.text(1), DateLayout.Use.TIME);
    if (layout == null) {
      return Value.error("invalid layout");
    }
    Value.DateTime read =
        LayoutReader.read(arguments.text(0), layout, Zones.UTC, arguments.environment());
    return read == null
        ? Value.error("text does not match the layout")
        : new Value.Time(read.at().toLocalTime());
  }

  /** A day too many rolls over into the next month (annex A.12). */
  private static Value date(int year, int month, int day) {
    return month < 1 || month > 12
        ? Value.error("month out of range")
        : new Value.Date(LocalDate.of(year, month, 1).plusDays(day - 1L));
  }

  private static Value time(int hour, int minute, int second) {
    boolean valid =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return valid
        ? new Value.Time(LocalTime.of(hour, minute, second))
        : Value.error("time out of range");
  }

  private static Value fromEpoch(Arguments arguments) {
    BigInteger nanos =
        arguments.number(0).multiply(BILLION).setScale(0, RoundingMode.DOWN).toBigInteger();
    BigInteger[] parts = nanos.divideAndRemainder(BILLION.toBigInteger());
    Instant at = Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValue());
    return Zones.in(at.atOffset(ZoneOffset.UTC), arguments.environment().timezone());
  }

  private static Value epoch(Value.DateTime at) {
    Instant instant = at.at().toInstant();
    BigDecimal nanos = BigDecimal.valueOf(instant.getNano(), 9);
    return new Value.Num(BigDecimal.valueOf(instant.getEpochSecond()).add(nanos));
  }

  private static Value replaceTime(Arguments arguments) {
    Value.DateTime at = arguments.dateTime(0);
    LocalDateTime wall = at.at().toLocalDate().atTime(arguments.time(1));
    return Zones.at(wall, Zones.of(at, arguments.environment()));
  }

  private static Value offset(Value.DateTime at) {
    OffsetDateTime told = at.at();
    int minutes = told.getOffset().getTotalSeconds() / 60;
    String sign = minutes < 0 ? "-" : "+";
    return Value.text(
        sign + String.format("%02d%02d", Math.abs(minutes) / 60, Math.abs(minutes) % 60));
  }

  /** Week 1 holds the first of January; weeks start on Sunday. */
  private static Value weekNumber(LocalDate date) {
    int weekday = date.getDayOfWeek().getValue() % 7;
    return Value.number((date.getDayOfYear() - 1 - weekday + 7) / 7 + 1);
  }
}
