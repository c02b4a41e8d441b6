package org.mhero.reporting.dhis2;

import java.time.LocalDate;

/**
 * One period of a data set.
 *
 * @param id as DHIS2 calls it, weeks with two digits
 * @param first the first day
 * @param last the last day
 */
public record ReportPeriod(PeriodType type, String id, LocalDate first, LocalDate last) {

  /** Start and duration, as ADX writes it. */
  String adx() {
    return first + "/" + type.duration();
  }
}
