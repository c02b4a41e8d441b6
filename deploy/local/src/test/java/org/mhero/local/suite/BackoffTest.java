package org.mhero.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void waitsLongerEachTimeUpToAMinute() {
    // Given
    var backoff = new Backoff();

    // When
    Stream<Long> waits =
        Stream.generate(() -> backoff.after(Duration.ofSeconds(3)).toSeconds()).limit(9);

    // Then
    assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void beginsAgainAfterALongRun() {
    // Given
    var backoff = new Backoff();
    backoff.after(Duration.ZERO);
    backoff.after(Duration.ZERO);

    // When
    Duration wait = backoff.after(Duration.ofMinutes(10));

    // Then
    assertThat(wait).isEqualTo(Duration.ofSeconds(1));
  }
}
