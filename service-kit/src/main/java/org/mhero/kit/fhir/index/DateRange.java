package org.mhero.kit.fhir.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instants a date of any precision covers (FHIR R4 search.html#date): a year covers a year, a
 * minute a minute. Without a zone a time is UTC.
 *
 * @param low inclusive
 * @param high exclusive
 */
public record DateRange(Instant low, Instant high) {
  /** Before everything a database keeps. */
  public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  /** After everything a database keeps. */
  public static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + "(Z|[+\\- ]\\d{2}:?\\d{2})?)?)?)?");

  /**
   * Reads a date, with a {@code +} that a browser turned into a space.
   *
   * @throws DateTimeException when it is none
   */
  public static DateRange parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new DateTimeException("not a FHIR date");
    }
    int year = Integer.parseInt(m.group(1));
    if (year < 1) {
      throw new DateTimeException("the year 0 does not exist");
    }
    if (m.group(2) == null) {
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 1).plusYears(1));
    }
    int month = Integer.parseInt(m.group(2));
    if (m.group(3) == null) {
      YearMonth whole = YearMonth.of(year, month);
      return days(whole.atDay(1), whole.plusMonths(1).atDay(1));
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(m.group(3)));
    return m.group(4) == null ? days(day, day.plusDays(1)) : time(day, m);
  }

  private static DateRange time(LocalDate day, Matcher m) {
    String seconds = m.group(6) == null ? "00" : m.group(6);
    String fraction = m.group(7) == null ? "" : m.group(7);
    LocalDateTime local =
        day.atTime(
            Integer.parseInt(m.group(4)),
            Integer.parseInt(m.group(5)),
            Math.min(59, Integer.parseInt(seconds)),
            nanos(fraction));
    Instant low = OffsetDateTime.of(local, zone(m.group(8))).toInstant();
    if (m.group(6) == null) {
      return new DateRange(low, low.plus(1, ChronoUnit.MINUTES));
    }
    return fraction.isEmpty()
        ? new DateRange(low, low.plusSeconds(1))
        : new DateRange(low, low.plusNanos(precision(fraction)));
  }

  private static int nanos(String fraction) {
    return fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static long precision(String fraction) {
    long nanos = 1;
    for (int i = fraction.length(); i < 9; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static ZoneOffset zone(@org.jspecify.annotations.Nullable String zone) {
    return zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone.replace(' ', '+'));
  }

  private static DateRange days(LocalDate from, LocalDate to) {
    return new DateRange(
        from.atStartOfDay().toInstant(ZoneOffset.UTC), to.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
