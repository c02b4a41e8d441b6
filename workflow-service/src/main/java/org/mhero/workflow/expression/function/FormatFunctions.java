package org.mhero.workflow.expression.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.DateLayout;
import org.mhero.workflow.expression.DateLayout.Use;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Pretty;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Zones;

/** {@code format}, {@code format_date} and their like (reference 7.9, formatting). */
public final class FormatFunctions {
  private static final int MOST_PLACES = 9;

  public static final Map<String, Callable> TABLE =
      Map.of(
          "format",
              Signature.between(
                  1, 1, (s, values) -> Value.text(Pretty.of(values.getFirst(), s.environment()))),
          "format_date",
              Signature.of(List.of(Kind.DATE), List.of(Kind.TEXT), FormatFunctions::date),
          "format_datetime",
              Signature.of(
                  List.of(Kind.DATE_TIME),
                  List.of(Kind.TEXT, Kind.TEXT),
                  FormatFunctions::dateTime),
          "format_time",
              Signature.of(List.of(Kind.TIME), List.of(Kind.TEXT), FormatFunctions::time),
          "format_number",
              Signature.of(
                  List.of(Kind.NUMBER), List.of(Kind.INTEGER, Kind.BOOL), FormatFunctions::number),
          "format_location",
              Signature.of(
                  Kind.TEXT,
                  path -> Value.text(Texts.trim(path.substring(path.lastIndexOf('>') + 1)))),
          "percent", Signature.of(Kind.NUMBER, FormatFunctions::percent));

  private FormatFunctions() {}

  private static Value date(Arguments arguments) {
    String layout = arguments.text(1, arguments.environment().dateFormat().layout());
    Value.DateTime at =
        new Value.DateTime(arguments.date(0).atStartOfDay().atOffset(ZoneOffset.UTC));
    return formatted(at, layout, Use.DATE, arguments);
  }

  private static Value time(Arguments arguments) {
    String layout = arguments.text(1, arguments.environment().timeFormat());
    Value.DateTime at =
        new Value.DateTime(LocalDate.EPOCH.atTime(arguments.time(0)).atOffset(ZoneOffset.UTC));
    return formatted(at, layout, Use.TIME, arguments);
  }

  private static Value dateTime(Arguments arguments) {
    String both =
        arguments.environment().dateFormat().layout() + " " + arguments.environment().timeFormat();
    ZoneId zone = TimeFunctions.zone(arguments, 2);
    return zone == null
        ? Value.error("unknown timezone")
        : formatted(
            Zones.in(arguments.dateTime(0).at(), zone),
            arguments.text(1, both),
            Use.DATE_TIME,
            arguments);
  }

  private static Value formatted(Value.DateTime at, String layout, Use use, Arguments arguments) {
    DateLayout parsed = DateLayout.of(layout, use);
    return parsed == null
        ? Value.error("invalid layout")
        : Value.text(
            parsed.format(at.at().toLocalDateTime(), at.at().getOffset(), arguments.environment()));
  }

  private static Value number(Arguments arguments) {
    int places = arguments.integer(1, -1);
    if (arguments.has(1) && (places < 0 || places > MOST_PLACES)) {
      return Value.error("must take 0-9 places");
    }
    boolean grouped = !arguments.has(2) || arguments.value(2).truthy();
    return Value.text(Pretty.number(arguments.number(0), places, grouped, arguments.environment()));
  }

  private static Value percent(BigDecimal number) {
    BigDecimal hundredfold = number.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    return Value.text(Numbers.render(hundredfold) + "%");
  }
}
