package org.mhero.workflow.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Policies.Reading;

/** Finds dates and times in what people write (reference 7.5). */
public final class DateParser {
  private static final String GAP = "[-.\\\\/_ ]";
  private static final Pattern DAY_FIRST =
      order("([0-9]{1,2})", "([0-9]{1,2})", "([0-9]{4}|[0-9]{2})");
  private static final Pattern YEAR_FIRST =
      order("([0-9]{4}|[0-9]{2})", "([0-9]{1,2})", "([0-9]{1,2})");
  private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern ISO =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:Z|[-+][0-9]{2}:[0-9]{2})");
  private static final Pattern BELOW_NANOS = Pattern.compile("(?<=\\.[0-9]{9})[0-9]+");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b([0-9]{1,2}):?([0-9]{2})?(?::([0-9]{2})(?:\\.([0-9]{1,9})[0-9]*)?)?(?:\\W*([aApP][mM]))?\\b");

  /**
   * With minutes also after a point, and never a bare number or a part of a date, a version or
   * another longer thing (reference 12).
   */
  private static final Pattern EXTENDED_TIME =
      Pattern.compile(
          "(?<![0-9][.:])\\b([0-9]{1,2})(?=[.:][0-9]{2}|(?:[0-9]{2})?\\W*[aApP][mM])"
              + "[.:]?([0-9]{2})?(?::([0-9]{2})(?:\\.([0-9]{1,9})[0-9]*)?)?"
              + "(?:\\W*([aApP][mM]))?\\b(?![.:]?[0-9])");

  private DateParser() {}

  private static Pattern order(String first, String second, String third) {
    return Pattern.compile("\\b" + first + GAP + second + GAP + third + "\\b");
  }

  /** A date and what follows it in the text. */
  record Found(LocalDate date, String rest) {}

  /** The first good date of a trimmed text, or null. */
  static @Nullable Found date(String text, Surroundings surroundings) {
    Matcher iso = ISO_DATE.matcher(text);
    if (iso.lookingAt()) {
      LocalDate date = exact(whole(iso.group(1)), whole(iso.group(2)), whole(iso.group(3)));
      if (date != null) {
        return new Found(date, text.substring(iso.end()));
      }
    }
    Environment.DateFormat format = surroundings.environment().dateFormat();
    Matcher match =
        (format == Environment.DateFormat.YEAR_FIRST ? YEAR_FIRST : DAY_FIRST).matcher(text);
    while (match.find()) {
      LocalDate date =
          switch (format) {
            case YEAR_FIRST -> date(match.group(1), match.group(2), match.group(3), surroundings);
            case DAY_FIRST -> date(match.group(3), match.group(2), match.group(1), surroundings);
            case MONTH_FIRST -> date(match.group(3), match.group(1), match.group(2), surroundings);
          };
      if (date != null) {
        return new Found(date, text.substring(match.end()));
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(
      String yearText, String monthText, String dayText, Surroundings surroundings) {
    int year = whole(yearText);
    if (yearText.length() == 2) {
      year = century(year, surroundings);
    }
    int month = whole(monthText);
    int day = whole(dayText);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return null; // the search goes on
    }
    return surroundings.line() == Line.V13_2
        ? LocalDate.of(year, month, 1).plusDays(day - 1L)
        : exact(year, month, day);
  }

  /** The year that two digits mean; with a window the last such year that is not beyond it. */
  private static int century(int year, Surroundings surroundings) {
    int now = surroundings.now().getYear();
    Integer window = surroundings.environment().policies().centuryWindow();
    if (window == null) {
      return year + (year > now % 1000 ? 1900 : 2000);
    }
    int latest = now + window;
    return latest - Math.floorMod(latest - year, 100);
  }

  private static int whole(String digits) {
    return Integer.parseInt(digits);
  }

  private static @Nullable LocalDate exact(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // no such day: the search goes on
    }
  }

  /**
   * A date with its time. Without a time it is midnight, or with {@code fill} the current time of
   * day, as the tests and the contact fields want it. Null when there is no date.
   */
  public static @Nullable OffsetDateTime dateTime(
      String text, Surroundings surroundings, boolean fill) {
    Value.DateTime at = moment(text, surroundings, fill);
    return at == null ? null : at.at();
  }

  /** The same with its zone. */
  public static Value.@Nullable DateTime moment(
      String text, Surroundings surroundings, boolean fill) {
    String trimmed = Texts.trim(text);
    if (ISO.matcher(trimmed).matches()) {
      try {
        OffsetDateTime at = OffsetDateTime.parse(BELOW_NANOS.matcher(trimmed).replaceFirst(""));
        return new Value.DateTime(at, trimmed.endsWith("Z") ? Zones.UTC : null);
      } catch (DateTimeParseException e) {
        // looks like one and is none: it may still begin with a date
      }
    }
    Found found = date(trimmed, surroundings);
    if (found == null) {
      return null;
    }
    LocalTime time = time(found.rest(), surroundings.environment());
    if (time == null) {
      time = fill ? surroundings.now().toLocalTime() : LocalTime.MIDNIGHT;
    }
    return Zones.at(LocalDateTime.of(found.date(), time), surroundings.environment().timezone());
  }

  /** The first good time of a text, or null. */
  static @Nullable LocalTime time(String text, Environment environment) {
    boolean extended = environment.policies().times() == Reading.EXTENDED;
    Matcher match = (extended ? EXTENDED_TIME : TIME).matcher(text);
    while (match.find()) {
      LocalTime time = time(match, environment.line());
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private static @Nullable LocalTime time(Matcher match, Line line) {
    int hour = whole(match.group(1));
    int minute = match.group(2) == null ? 0 : whole(match.group(2));
    int second = match.group(3) == null ? 0 : whole(match.group(3));
    String fraction = match.group(4);
    int nano = fraction == null ? 0 : whole((fraction + "000000000").substring(0, 9));
    String half = match.group(5);
    if (half != null && Texts.lower(half).equals("pm") && hour < 12) {
      hour += 12;
    } else if (half != null && Texts.lower(half).equals("am") && hour == 12) {
      hour = 0;
    }
    if (line == Line.V13_2) {
      return hour > 24 || minute > 60 || second > 60
          ? null
          : LocalTime.MIDNIGHT
              .plusHours(hour)
              .plusMinutes(minute)
              .plusSeconds(second)
              .plusNanos(nano);
    }
    if (hour == 24 && minute == 0 && second == 0 && nano == 0) {
      hour = 0;
    }
    return hour > 23 || minute > 59 || second > 59
        ? null
        : LocalTime.of(hour, minute, second, nano);
  }
}
