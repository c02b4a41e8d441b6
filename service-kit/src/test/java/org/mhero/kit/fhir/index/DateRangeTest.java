package org.mhero.kit.fhir.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and their implicit ranges: FHIR R4 search.html#date. */
class DateRangeTest {

  @ParameterizedTest
  @CsvSource({
    "2026,2026-01-01T00:00:00Z,2027-01-01T00:00:00Z",
    "2026-02,2026-02-01T00:00:00Z,2026-03-01T00:00:00Z",
    "2024-02-29,2024-02-29T00:00:00Z,2024-03-01T00:00:00Z",
    "2026-03-01T08:00,2026-03-01T08:00:00Z,2026-03-01T08:01:00Z",
    "2026-03-01T08:00:05Z,2026-03-01T08:00:05Z,2026-03-01T08:00:06Z",
    "2026-03-01T08:00:05.1+02:00,2026-03-01T06:00:05.100Z,2026-03-01T06:00:05.200Z",
    "2026-03-01T08:00:05.123456 02:00,2026-03-01T06:00:05.123456Z,2026-03-01T06:00:05.123457Z",
    "2026-03-01T08:00:05-0330,2026-03-01T11:30:05Z,2026-03-01T11:30:06Z",
  })
  void coverWhatTheirPrecisionSays(String text, Instant low, Instant high) {
    assertThat(DateRange.parse(text)).isEqualTo(new DateRange(low, high));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "2026-13",
        "2026-02-30",
        "2026-3-1",
        "0000",
        "2026-01-01T25:00Z",
        "now",
        "2026-01-01T10"
      })
  void areRefusedWhenTheyAreNone(String text) {
    assertThatThrownBy(() -> DateRange.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
