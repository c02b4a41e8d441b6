package org.mhero.workflow.expression;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The canonical text of values (reference 7.4). Written by hand because it is what templates do
 * most; a text that would grow without end is cut, and is refused for its size where it is used.
 */
final class Canonical {
  private static final int LONGEST = 10_000_001;

  private Canonical() {}

  static String date(LocalDate date) {
    StringBuilder text = new StringBuilder(10);
    date(text, date);
    return text.toString();
  }

  private static void date(StringBuilder text, LocalDate date) {
    year(text, date.getYear());
    text.append('-');
    padded(text, date.getMonthValue(), 2);
    text.append('-');
    padded(text, date.getDayOfMonth(), 2);
  }

  static void year(StringBuilder text, int year) {
    text.append(year < 0 ? "-" : "");
    padded(text, Math.abs(year), 4);
  }

  static String time(LocalTime time) {
    StringBuilder text = new StringBuilder(15);
    time(text, time);
    return text.toString();
  }

  private static void time(StringBuilder text, LocalTime time) {
    padded(text, time.getHour(), 2);
    text.append(':');
    padded(text, time.getMinute(), 2);
    text.append(':');
    padded(text, time.getSecond(), 2);
    text.append('.');
    padded(text, time.getNano() / 1_000, 6);
  }

  static String dateTime(OffsetDateTime at) {
    StringBuilder text = new StringBuilder(32);
    date(text, at.toLocalDate());
    text.append('T');
    time(text, at.toLocalTime());
    return text.append(offset(at.getOffset(), ":", "Z")).toString();
  }

  /** {@code +02:00} with the given joint; {@code zero} for no offset. */
  static String offset(ZoneOffset offset, String joint, String zero) {
    int minutes = offset.getTotalSeconds() / 60;
    if (offset.getTotalSeconds() == 0) {
      return zero;
    }
    StringBuilder text = new StringBuilder(6);
    text.append(offset.getTotalSeconds() < 0 ? '-' : '+');
    padded(text, Math.abs(minutes) / 60, 2);
    text.append(joint);
    padded(text, Math.abs(minutes) % 60, 2);
    return text.toString();
  }

  static void padded(StringBuilder text, int number, int length) {
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < length; i++) {
      text.append('0');
    }
    text.append(digits);
  }

  /** {@code [a, b]} and {@code {k: v, k2: v2}}. */
  static String render(Value value) {
    StringBuilder text = new StringBuilder();
    render(value, text);
    return text.toString();
  }

  private static void render(Value value, StringBuilder text) {
    if (text.length() > LONGEST) {
      return;
    }
    switch (value) {
      case Value.Array array -> items(array.items(), text);
      case Value.Obj object -> {
        Value standard = object.members().standard();
        if (standard != null) {
          render(standard, text);
        } else {
          members(object.members(), text);
        }
      }
      default -> text.append(value.render());
    }
  }

  private static void items(List<Value> items, StringBuilder text) {
    text.append('[');
    for (int i = 0; i < items.size() && text.length() <= LONGEST; i++) {
      text.append(i == 0 ? "" : ", ");
      render(items.get(i), text);
    }
    text.append(']');
  }

  private static void members(Members members, StringBuilder text) {
    text.append('{');
    String joint = "";
    for (String key : members.sortedKeys()) {
      if (text.length() > LONGEST) {
        break;
      }
      text.append(joint).append(key).append(": ");
      render(members.member(key), text);
      joint = ", ";
    }
    text.append('}');
  }
}
