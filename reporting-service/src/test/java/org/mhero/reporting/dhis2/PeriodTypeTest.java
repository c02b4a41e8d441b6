package org.mhero.reporting.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTypeTest {

  @ParameterizedTest
  @CsvSource({
    "DAILY,20260302,2026-03-02,2026-03-02,2026-03-02/P1D",
    "WEEKLY,2026W09,2026-02-23,2026-03-01,2026-02-23/P7D",
    "WEEKLY,2026W9,2026-02-23,2026-03-01,2026-02-23/P7D",
    "WEEKLY,2026W01,2025-12-29,2026-01-04,2025-12-29/P7D",
    "WEEKLY,2020W53,2020-12-28,2021-01-03,2020-12-28/P7D",
    "MONTHLY,202602,2026-02-01,2026-02-28,2026-02-01/P1M",
    "QUARTERLY,2026Q3,2026-07-01,2026-09-30,2026-07-01/P3M",
    "YEARLY,2026,2026-01-01,2026-12-31,2026-01-01/P1Y"
  })
  void readsPeriodsAsDhis2WritesThem(
      PeriodType type, String id, LocalDate first, LocalDate last, String adx) {
    ReportPeriod period = type.parse(id).orElseThrow();

    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period.adx()).isEqualTo(adx);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKLY,2026-W46",
    "WEEKLY,2026W54",
    "WEEKLY,2025W53",
    "WEEKLY,2026W046",
    "WEEKLY,2026W00",
    "MONTHLY,202613",
    "MONTHLY,2026W09",
    "QUARTERLY,2026Q5",
    "DAILY,20260230"
  })
  void refusesWhatIsNone(PeriodType type, String id) {
    assertThat(type.parse(id)).isEmpty();
  }

  @Test
  void theLastFinishedWeekEndedBeforeToday() {
    assertThat(PeriodType.WEEKLY.lastFinished(LocalDate.of(2026, 3, 1)).id()).isEqualTo("2026W08");
    assertThat(PeriodType.WEEKLY.lastFinished(LocalDate.of(2026, 3, 2)).id()).isEqualTo("2026W09");
    assertThat(PeriodType.QUARTERLY.lastFinished(LocalDate.of(2026, 1, 9)).id())
        .isEqualTo("2025Q4");
  }
}
