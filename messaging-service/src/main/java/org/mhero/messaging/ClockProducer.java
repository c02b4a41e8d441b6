package org.mhero.messaging;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock, so that a test can set another. */
@Dependent
class ClockProducer {
  @Produces
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
