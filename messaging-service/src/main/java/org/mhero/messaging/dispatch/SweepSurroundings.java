package org.mhero.messaging.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.mhero.messaging.channel.UnknownOutcome;

/** What a sweep needs beside the tables. */
@ApplicationScoped
class SweepSurroundings {
  private final DispatchConfig config;
  private final Clock clock;
  private final MeterRegistry meters;

  SweepSurroundings(DispatchConfig config, Clock clock, MeterRegistry meters) {
    this.config = config;
    this.clock = clock;
    this.meters = meters;
  }

  Instant now() {
    return clock.instant();
  }

  int batch() {
    return config.batch();
  }

  void countUnknown(String channel, UnknownOutcome policy) {
    meters
        .counter(
            "mhero.unknown.outcomes",
            "channel",
            channel,
            "policy",
            policy.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
