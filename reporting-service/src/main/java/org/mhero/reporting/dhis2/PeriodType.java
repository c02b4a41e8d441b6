package org.mhero.reporting.dhis2;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The period types of DHIS2 data sets that have an ADX form too (reference, "Periods"): how a
 * period is named, where it begins and ends. Weeks are those of ISO 8601.
 */
public enum PeriodType {
  DAILY("Daily", "P1D", "(\\d{4})(\\d{2})(\\d{2})") {
    @Override
    LocalDate start(Matcher id) {
      return LocalDate.of(number(id, 1), number(id, 2), number(id, 3));
    }

    @Override
    LocalDate startOf(LocalDate day) {
      return day;
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusDays(1);
    }

    @Override
    String id(LocalDate start) {
      return "%04d%02d%02d"
          .formatted(start.getYear(), start.getMonthValue(), start.getDayOfMonth());
    }
  },
  WEEKLY("Weekly", "P7D", "(\\d{4})W(\\d{1,2})") {
    @Override
    LocalDate start(Matcher id) {
      LocalDate start =
          LocalDate.of(number(id, 1), 1, 4)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusWeeks(number(id, 2) - 1L);
      if (start.plusDays(3).get(IsoFields.WEEK_BASED_YEAR) != number(id, 1)) {
        throw new DateTimeException("No such week");
      }
      return start;
    }

    @Override
    LocalDate startOf(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusWeeks(1);
    }

    @Override
    String id(LocalDate start) {
      return "%04dW%02d"
          .formatted(
              start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  },
  MONTHLY("Monthly", "P1M", "(\\d{4})(\\d{2})") {
    @Override
    LocalDate start(Matcher id) {
      return YearMonth.of(number(id, 1), number(id, 2)).atDay(1);
    }

    @Override
    LocalDate startOf(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusMonths(1);
    }

    @Override
    String id(LocalDate start) {
      return "%04d%02d".formatted(start.getYear(), start.getMonthValue());
    }
  },
  QUARTERLY("Quarterly", "P3M", "(\\d{4})Q([1-4])") {
    @Override
    LocalDate start(Matcher id) {
      return LocalDate.of(number(id, 1), 3 * number(id, 2) - 2, 1);
    }

    @Override
    LocalDate startOf(LocalDate day) {
      return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusMonths(3);
    }

    @Override
    String id(LocalDate start) {
      return "%04dQ%d".formatted(start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
    }
  },
  YEARLY("Yearly", "P1Y", "(\\d{4})") {
    @Override
    LocalDate start(Matcher id) {
      return LocalDate.of(number(id, 1), 1, 1);
    }

    @Override
    LocalDate startOf(LocalDate day) {
      return day.withDayOfYear(1);
    }

    @Override
    LocalDate next(LocalDate start) {
      return start.plusYears(1);
    }

    @Override
    String id(LocalDate start) {
      return "%04d".formatted(start.getYear());
    }
  };

  private final String dhis2Name;
  private final String duration;
  private final Pattern pattern;

  PeriodType(String dhis2Name, String duration, String pattern) {
    this.dhis2Name = dhis2Name;
    this.duration = duration;
    this.pattern = Pattern.compile(pattern);
  }

  abstract LocalDate start(Matcher id);

  abstract LocalDate startOf(LocalDate day);

  abstract LocalDate next(LocalDate start);

  abstract String id(LocalDate start);

  private static int number(Matcher id, int group) {
    return Integer.parseInt(id.group(group));
  }

  /** The ISO 8601 duration ADX wants; never {@code P1W}, which DHIS2 refuses. */
  String duration() {
    return duration;
  }

  /** The type DHIS2 calls by this name; empty for one we do not speak. */
  static Optional<PeriodType> named(@Nullable String name) {
    for (PeriodType type : values()) {
      if (type.dhis2Name.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The period of this type that a name stands for; empty when it is none. */
  Optional<ReportPeriod> parse(String id) {
    Matcher matcher = pattern.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(start(matcher)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The period that has the day. */
  ReportPeriod containing(LocalDate day) {
    return of(startOf(day));
  }

  /** The last period that was over before the day: the only one DHIS2 takes by default. */
  ReportPeriod lastFinished(LocalDate today) {
    return of(startOf(startOf(today).minusDays(1)));
  }

  private ReportPeriod of(LocalDate start) {
    return new ReportPeriod(this, id(start), start, next(start).minusDays(1));
  }
}
