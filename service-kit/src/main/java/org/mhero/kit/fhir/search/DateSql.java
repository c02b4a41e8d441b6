package org.mhero.kit.fhir.search;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mhero.kit.fhir.index.DateRange;
import org.mhero.kit.fhir.search.Criterion.DateValue;

/** Conditions on dates: both sides are ranges (FHIR R4 search.html#prefix). */
final class DateSql {

  static void ranges(Sql sql, List<DateValue> values) {
    String or = "(";
    for (DateValue value : values) {
      sql.add(or);
      range(sql, value);
      or = " or ";
    }
    sql.add(")");
  }

  private static void range(Sql sql, DateValue value) {
    Timestamp low = Timestamp.from(value.range().low());
    Timestamp high = Timestamp.from(value.range().high());
    switch (value.prefix()) {
      case EQ -> sql.add("(x.low >= ? and x.high <= ?)", low, high);
      case NE -> sql.add("not (x.low >= ? and x.high <= ?)", low, high);
      case GT -> sql.add("x.high > ?", high);
      case LT -> sql.add("x.low < ?", low);
      case GE -> sql.add("(x.low >= ? or x.high > ?)", low, high);
      case LE -> sql.add("(x.high <= ? or x.low < ?)", high, low);
      case SA -> sql.add("x.low >= ?", high);
      case EB -> sql.add("x.high <= ?", low);
      case AP -> {
        DateRange about = about(value.range());
        sql.add(
            "(x.low < ? and x.high > ?)",
            Timestamp.from(about.high()),
            Timestamp.from(about.low()));
      }
    }
  }

  /** Stored instants have milliseconds; a finer bound is widened, so it finds more, never less. */
  static void instants(Sql sql, String column, List<DateValue> values) {
    String or = "(";
    for (DateValue value : values) {
      sql.add(or);
      or = " or ";
      DateRange range = value.prefix() == Prefix.AP ? about(value.range()) : value.range();
      Timestamp low = Timestamp.from(range.low().truncatedTo(ChronoUnit.MILLIS));
      Timestamp high = Timestamp.from(ceiling(range.high()));
      switch (value.prefix()) {
        case EQ, AP -> sql.add("(" + column + " >= ? and " + column + " < ?)", low, high);
        case NE -> sql.add("not (" + column + " >= ? and " + column + " < ?)", low, high);
        case GE -> sql.add(column + " >= ?", low);
        case GT, SA -> sql.add(column + " >= ?", high);
        case LE -> sql.add(column + " < ?", high);
        case LT, EB -> sql.add(column + " < ?", low);
      }
    }
    sql.add(")");
  }

  private static Instant ceiling(Instant at) {
    Instant floor = at.truncatedTo(ChronoUnit.MILLIS);
    return floor.equals(at) ? at : floor.plusMillis(1);
  }

  /** About: the range widened by its own length, and by a day at least, on both sides. */
  private static DateRange about(DateRange range) {
    Duration wide = Duration.between(range.low(), range.high());
    Duration margin = wide.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(1) : wide;
    return new DateRange(range.low().minus(margin), range.high().plus(margin));
  }

  private DateSql() {}
}
