package org.mhero.workflow.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text strictly by a layout (reference 7.6). What the layout does not tell is the first of
 * January of the year 0, midnight.
 */
public final class LayoutReader {
  private final String text;
  private final Environment environment;
  private int at;
  private int year;
  private int month = 1;
  private int day = 1;
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private @Nullable Boolean afternoon;
  private @Nullable ZoneId zone;

  private LayoutReader(String text, Environment environment) {
    this.text = text;
    this.environment = environment;
  }

  /**
   * The moment that a text tells, on the wall clock of a zone whatever offset it names, or null.
   */
  public static Value.@Nullable DateTime read(
      String text, DateLayout layout, ZoneId zone, Environment environment) {
    LayoutReader reader = new LayoutReader(text, environment);
    try {
      return layout.parses() && reader.all(layout) ? reader.moment(zone) : null;
    } catch (DateTimeException e) {
      return null; // no such day or hour
    }
  }

  private boolean all(DateLayout layout) {
    List<String> tokens = layout.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (!one(tokens.get(i))) {
        return false;
      }
      boolean fraction = i + 2 < tokens.size() && tokens.get(i + 2).charAt(0) == 'f';
      if (tokens.get(i).charAt(0) == 's' && !fraction) {
        untoldFraction();
      }
    }
    return at == text.length();
  }

  private boolean one(String token) {
    return switch (token) {
      case "YYYY" -> (year = digits(4, 4)) >= 0;
      case "YY" -> {
        int two = digits(2, 2);
        year = two >= 69 ? 1900 + two : 2000 + two;
        yield two >= 0;
      }
      case "M" -> (month = digits(1, 2)) >= 0;
      case "MM" -> (month = digits(2, 2)) >= 0;
      case "D" -> (day = digits(1, 2)) >= 0;
      case "DD" -> (day = digits(2, 2)) >= 0;
      case "t", "tt" -> (hour = digits(1, 2)) >= 0;
      case "h" -> twelve(digits(1, 2));
      case "hh" -> twelve(digits(2, 2));
      case "m" -> (minute = digits(1, 2)) >= 0;
      case "mm" -> (minute = digits(2, 2)) >= 0;
      case "s" -> (second = digits(1, 2)) >= 0;
      case "ss" -> (second = digits(2, 2)) >= 0;
      case "fff", "ffffff", "fffffffff" -> fraction(token.length());
      case "aa", "AA" -> half(token);
      case "Z", "ZZZ" -> offset(token);
      default -> literal(token.charAt(0));
    };
  }

  private int digits(int least, int most) {
    int end = at;
    while (end < text.length() && end - at < most && digit(end)) {
      end++;
    }
    if (end - at < least) {
      return -1;
    }
    int number = Integer.parseInt(text, at, end, 10);
    at = end;
    return number;
  }

  private boolean digit(int i) {
    return text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private boolean twelve(int read) {
    hour = read;
    return read >= 0 && read <= 12;
  }

  /** A fraction after the seconds is accepted even where the layout has none. */
  private void untoldFraction() {
    boolean more =
        at + 1 < text.length()
            && (text.charAt(at) == '.' || text.charAt(at) == ',')
            && digit(at + 1);
    if (more) {
      int start = ++at;
      while (at < text.length() && digit(at)) {
        at++;
      }
      nano = nanos(text.substring(start, at));
    }
  }

  private static int nanos(String digits) {
    return Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  private boolean fraction(int length) {
    if (at + length > text.length()) {
      return false;
    }
    for (int i = at; i < at + length; i++) {
      if (!digit(i)) {
        return false;
      }
    }
    nano = nanos(text.substring(at, at + length));
    at += length;
    return true;
  }

  private boolean half(String token) {
    boolean lower = token.equals("aa");
    for (int i = 0; i < 2; i++) {
      String name = DayNames.of(environment).halves().get(i);
      String wanted = lower ? Texts.lower(name) : Texts.upper(name);
      if (!wanted.isEmpty() && text.startsWith(wanted, at)) {
        afternoon = i == 1;
        at += wanted.length();
        return true;
      }
    }
    return false;
  }

  private boolean offset(String token) {
    if (token.equals("Z") && text.startsWith("Z", at)) {
      zone = Zones.UTC;
      at++;
      return true;
    }
    if (at + 6 > text.length() || "+-".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    zone = ZoneOffset.of(text.substring(at, at + 6));
    at += 6;
    return true;
  }

  private boolean literal(char c) {
    if (c == ' ') {
      boolean space =
          at >= text.length() || text.charAt(at) == ' ' || (at > 0 && text.charAt(at - 1) == ' ');
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      return space;
    }
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private Value.DateTime moment(ZoneId here) {
    if (afternoon != null) {
      hour = afternoon && hour < 12 ? hour + 12 : !afternoon && hour == 12 ? 0 : hour;
    }
    LocalDateTime wall =
        LocalDateTime.of(LocalDate.of(year, month, day), LocalTime.of(hour, minute, second, nano));
    return zone == null
        ? Zones.at(wall, here)
        : Zones.in(wall.atZone(zone).toOffsetDateTime(), here);
  }
}
