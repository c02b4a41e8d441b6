package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Value.Failure;

/** Conversions between types (reference 7.4); what cannot be converted becomes an error value. */
public final class Convert {
  private static final int LONGEST_QUOTED = 60;

  private Convert() {}

  /** To text; an error stays an error. */
  public static Value text(Value value) {
    return value instanceof Failure || value instanceof Value.Text
        ? value
        : Value.text(value.render());
  }

  /** To true or false; an error stays an error. */
  public static Value bool(Value value) {
    return value instanceof Failure ? value : Value.bool(value.truthy());
  }

  /** To a number, as the line that the suite runs does. */
  public static Value number(Value value) {
    return number(value, Line.V14_4);
  }

  /** To a number. */
  public static Value number(Value value, Line line) {
    return switch (value) {
      case Value.Num number -> number;
      case Failure failure -> failure;
      case Value.Text text -> {
        BigDecimal number = Numbers.strict(text.text());
        yield number != null && Numbers.checked(number, line) instanceof Value.Num fits
            ? fits
            : unable(value, "a number");
      }
      case Value.Obj object when object.members().standard() instanceof Value standard ->
          number(standard, line);
      default -> unable(value, "a number");
    };
  }

  /** To a number without fraction that fits 32 bits, truncated toward zero. */
  public static Value integer(Value value) {
    if (!(number(value, Line.V13_2) instanceof Value.Num number)) {
      return number(value, Line.V13_2);
    }
    BigDecimal whole = number.number().setScale(0, RoundingMode.DOWN);
    boolean fits =
        whole.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
            && whole.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0;
    return fits ? new Value.Num(whole) : Value.error("number value out of range");
  }

  /** To an instant; a bare date is midnight, or with {@code fill} the current time of day. */
  public static Value dateTime(Value value, Surroundings surroundings, boolean fill) {
    return switch (value) {
      case Value.DateTime at -> at;
      case Failure failure -> failure;
      case Value.Date date ->
          Zones.at(date.date().atStartOfDay(), surroundings.environment().timezone());
      case Value.Text text -> {
        Value.DateTime at = DateParser.moment(text.text(), surroundings, fill);
        yield at == null ? unable(value, "a datetime") : at;
      }
      case Value.Obj object when object.members().standard() instanceof Value standard ->
          dateTime(standard, surroundings, fill);
      default -> unable(value, "a datetime");
    };
  }

  /** To a calendar date. */
  public static Value date(Value value, Surroundings surroundings) {
    return switch (value) {
      case Value.Date date -> date;
      case Failure failure -> failure;
      case Value.DateTime at ->
          new Value.Date(
              at.at().atZoneSameInstant(surroundings.environment().timezone()).toLocalDate());
      case Value.Text text -> {
        DateParser.Found found = DateParser.date(Texts.trim(text.text()), surroundings);
        yield found == null ? unable(value, "a date") : new Value.Date(found.date());
      }
      case Value.Obj object when object.members().standard() instanceof Value standard ->
          date(standard, surroundings);
      default -> unable(value, "a date");
    };
  }

  /** To a time of day. */
  public static Value time(Value value, Environment environment) {
    return switch (value) {
      case Value.Time time -> time;
      case Failure failure -> failure;
      case Value.DateTime at -> new Value.Time(at.at().toLocalTime());
      case Value.Num number -> hour(number);
      case Value.Text text -> {
        LocalTime time = DateParser.time(text.text(), environment);
        yield time == null ? unable(value, "a time") : new Value.Time(time);
      }
      case Value.Obj object when object.members().standard() instanceof Value standard ->
          time(standard, environment);
      default -> unable(value, "a time");
    };
  }

  private static Value hour(Value.Num number) {
    if (!(integer(number) instanceof Value.Num whole)) {
      return unable(number, "a time");
    }
    int hour = whole.number().intValue();
    return hour < 0 || hour > 24
        ? unable(number, "a time")
        : new Value.Time(LocalTime.of(hour % 24, 0));
  }

  /** To an array; null is empty. */
  public static Value array(Value value) {
    return switch (value) {
      case Value.Array array -> array;
      case Failure failure -> failure;
      case Value.Nil nil -> new Value.Array(List.of());
      default -> unable(value, "an array");
    };
  }

  /** To an object; null is empty. */
  public static Value object(Value value) {
    return switch (value) {
      case Value.Obj object -> object;
      case Failure failure -> failure;
      case Value.Nil nil -> Members.of(Map.of());
      default -> unable(value, "an object");
    };
  }

  /** To a function; only a function is one. */
  public static Value function(Value value) {
    return value instanceof Value.Func || value instanceof Failure
        ? value
        : unable(value, "a function");
  }

  private static Failure unable(Value value, String wanted) {
    return Value.error("unable to convert " + described(value) + " to " + wanted);
  }

  /** A value as errors speak of it. */
  static String described(Value value) {
    return switch (value) {
      case Value.Nil nil -> "null";
      case Value.Array array -> "array";
      case Value.Obj object -> "object";
      case Value.Text text -> '"' + Texts.ellipsis(text.text(), LONGEST_QUOTED) + '"';
      default -> value.render();
    };
  }
}
