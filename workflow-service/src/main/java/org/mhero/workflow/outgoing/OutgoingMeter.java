package org.mhero.workflow.outgoing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Shows how many requests wait to be accepted: a number that grows means messaging is away. */
@ApplicationScoped
class OutgoingMeter {
  private final OutgoingRepository rows;
  private final MeterRegistry meters;

  OutgoingMeter(OutgoingRepository rows, MeterRegistry meters) {
    this.rows = rows;
    this.meters = meters;
  }

  void start(@Observes StartupEvent event) {
    Gauge.builder("mhero.workflow.outgoing.waiting", rows, OutgoingRepository::waiting)
        .description("Requests to other services that wait to be accepted")
        .register(meters);
  }
}
