package org.mhero.kit.fhir.index;

import java.time.DateTimeException;
import java.time.Instant;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/** Dates, instants, periods and the outer bounds of a timing (FHIR R4 search.html#date). */
final class SpanValues {

  static void add(IndexRows rows, String param, Base value) {
    switch (value) {
      case Period period -> period(rows, param, period);
      case Timing timing -> {
        timing.getEvent().forEach(event -> single(rows, param, event.getValueAsString()));
        if (timing.getRepeat().getBounds() instanceof Period bounds) {
          period(rows, param, bounds);
        }
      }
      default -> single(rows, param, value.primitiveValue());
    }
  }

  private static void single(IndexRows rows, String param, @Nullable String text) {
    DateRange range = range(text);
    if (range != null) {
      rows.span(param, range.low(), range.high());
    }
  }

  private static void period(IndexRows rows, String param, Period period) {
    DateRange start = range(text(period.getStartElement()));
    DateRange end = range(text(period.getEndElement()));
    Instant low = start == null ? DateRange.FIRST : start.low();
    Instant high = end == null ? DateRange.LAST : end.high();
    if (start != null || end != null) {
      rows.span(param, low, high);
    }
  }

  private static @Nullable String text(BaseDateTimeType element) {
    return element.getValueAsString();
  }

  /** Null when there is no date, or one that no search could name. */
  private static @Nullable DateRange range(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return DateRange.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private SpanValues() {}
}
