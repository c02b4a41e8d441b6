package org.mhero.workflow.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way must tell the same as the JDK's. */
class InstantsTest {

  @Property
  void readsWhatTheJdkWrites(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long seconds,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    Instant at = Instant.ofEpochSecond(seconds, nanos);

    assertThat(Instants.parse(at.toString())).isEqualTo(at.atOffset(ZoneOffset.UTC));
    assertThat(Instants.parse(Instants.text(at))).isEqualTo(at.atOffset(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-10T06:15:30Z",
        "2025-03-10T06:15:30.1Z",
        "2025-03-10T06:15:30.123456789Z",
        "2025-03-10T08:15:30.5+02:00",
        "2024-02-29T00:00:00Z",
        "2025-03-10T06:15:30-03:30",
      })
  void readsWhatTheJdkReads(String text) {
    assertThat(Instants.parse(text)).isEqualTo(OffsetDateTime.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-10T06:15:30Z",
        "2025-03-10T06:15:30.1Z",
        "2025-03-10T06:15:30.000000001Z",
        "2025-03-10T06:15:30.12+02:00",
        "0001-01-01T00:00:00Z",
      })
  void writesTheOffsetAndAsMuchOfAFractionAsThereIs(String text) {
    assertThat(Instants.text(Instants.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2025-03-10",
        "2025-02-30T06:15:30Z",
        "2025-13-10T06:15:30Z",
        "2025-03-10T06:60:30Z",
        "2025-03-10T06:15:61Z",
        "2025-03-10T06:15:30.1234567890Z",
        "2025-03-10T06:15:30.12x4Z",
        "2025-03-10 06:15:30Z",
        "٢٠٢٥-03-10T06:15:30Z",
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
