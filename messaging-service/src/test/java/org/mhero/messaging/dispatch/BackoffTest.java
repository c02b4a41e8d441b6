package org.mhero.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));

  @Test
  void doubles() {
    assertThat(backoff.after(1, 1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(backoff.after(2, 1)).isEqualTo(Duration.ofSeconds(20));
    assertThat(backoff.after(4, 1)).isEqualTo(Duration.ofSeconds(80));
  }

  @Property(tries = 200)
  void staysWithinItsBounds(
      @ForAll @IntRange(min = 1, max = 1000) int attempts,
      @ForAll @DoubleRange(min = 0, max = 1) double spread) {
    assertThat(backoff.after(attempts, spread))
        .isBetween(Duration.ofMillis(7500), Duration.ofHours(1));
  }
}
