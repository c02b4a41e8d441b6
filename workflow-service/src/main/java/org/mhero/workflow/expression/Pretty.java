package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The pretty form of values, as {@code format} gives it (reference 7.6). */
public final class Pretty {
  private static final int GROUP = 3;

  private Pretty() {}

  /** Null and errors are empty. */
  public static String of(Value value, Environment environment) {
    return switch (value) {
      case Value.Num number -> number(number.number(), -1, true, environment);
      case Value.Date date -> date(date, environment);
      case Value.Time time -> time(time, environment);
      case Value.DateTime at -> dateTime(at, environment);
      case Value.Array array -> items(array.items(), environment);
      case Value.Obj object when object.members().standard() instanceof Value standard ->
          of(standard, environment);
      case Value.Obj object -> members(object.members(), environment);
      default -> value.render();
    };
  }

  private static String items(List<Value> items, Environment environment) {
    List<String> shown = items.stream().map(item -> of(item, environment)).toList();
    if (shown.stream().noneMatch(item -> item.indexOf('\n') >= 0)) {
      return String.join(", ", shown);
    }
    return String.join("\n", shown.stream().map(item -> "- " + indented(item, false)).toList());
  }

  private static String members(Members members, Environment environment) {
    List<String> lines = new ArrayList<>();
    for (String key : members.sortedKeys()) {
      String shown = of(members.member(key), environment);
      lines.add(shown.indexOf('\n') < 0 ? key + ": " + shown : key + ":\n" + indented(shown, true));
    }
    return String.join("\n", lines);
  }

  private static String indented(String text, boolean first) {
    return (first ? "  " : "") + text.replace("\n", "\n  ");
  }

  /**
   * A number as the country writes it.
   *
   * @param places rounded half away from zero and filled with zeros; -1 leaves it as it is
   */
  public static String number(
      BigDecimal number, int places, boolean grouped, Environment environment) {
    String plain =
        places < 0
            ? Numbers.render(number)
            : number.setScale(places, RoundingMode.HALF_UP).toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      text.append(whole.charAt(i));
      int left = whole.length() - 1 - i;
      boolean sign = whole.charAt(i) == '-' && environment.line() != Line.V13_2;
      if (grouped && left > 0 && left % GROUP == 0 && !sign) {
        text.append(symbol(environment.groupingSymbol()));
      }
    }
    if (point >= 0) {
      text.append(symbol(environment.decimalSymbol())).append(plain, point + 1, plain.length());
    }
    return text.toString();
  }

  private static String symbol(char symbol) {
    return symbol == 0 ? "" : String.valueOf(symbol);
  }

  private static String date(Value.Date date, Environment environment) {
    return formatted(
        new Value.DateTime(date.date().atStartOfDay().atOffset(ZoneOffset.UTC)),
        environment.dateFormat().layout(),
        DateLayout.Use.DATE,
        environment);
  }

  private static String time(Value.Time time, Environment environment) {
    return formatted(
        new Value.DateTime(LocalDate.EPOCH.atTime(time.time()).atOffset(ZoneOffset.UTC)),
        environment.timeFormat(),
        DateLayout.Use.TIME,
        environment);
  }

  private static String dateTime(Value.DateTime at, Environment environment) {
    return formatted(
        Zones.in(at.at(), environment.timezone()),
        environment.dateFormat().layout() + " " + environment.timeFormat(),
        DateLayout.Use.DATE_TIME,
        environment);
  }

  private static String formatted(
      Value.DateTime at, String layout, DateLayout.Use use, Environment environment) {
    DateLayout parsed = DateLayout.of(layout, use);
    return parsed == null
        ? at.render()
        : parsed.format(at.at().toLocalDateTime(), at.at().getOffset(), environment);
  }
}
