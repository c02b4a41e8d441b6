package org.mhero.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void linesUpNamesAndSeconds() {
    assertThat(Progress.line("Kafka", Duration.ofMillis(2345)))
        .isEqualTo("  Kafka        ready    2.3 s");
    assertThat(Progress.line("PostgreSQL", Duration.ofMillis(12_000)))
        .isEqualTo("  PostgreSQL   ready   12.0 s");
  }
}
