package org.mhero.reporting.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodTypePropertyTest {

  @Property
  void aPeriodHasItsDaysAndIsReadBackFromItsName(
      @ForAll PeriodType type, @ForAll @IntRange(max = 40_000) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);

    ReportPeriod period = type.containing(date);

    assertThat(date).isBetween(period.first(), period.last());
    assertThat(type.parse(period.id())).contains(period);
  }
}
