package org.mhero.messaging.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.mhero.messaging.channel.DeliveryReport;
import org.mhero.messaging.channel.DeliveryReports;
import org.mhero.messaging.database.Gatherer;

/** Takes delivery reports from all channels, many callers' in one transaction. */
@ApplicationScoped
class ReportIntake implements DeliveryReports {
  private final Gatherer<ReportWriter.Reports> gatherer;

  ReportIntake(ReportWriter writer, DispatchConfig config) {
    gatherer = new Gatherer<>("mhero-reports", config.batch(), writer::write);
  }

  @Override
  public void received(String channel, List<DeliveryReport> reports) {
    try {
      gatherer.add(new ReportWriter.Reports(channel, reports)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    gatherer.close();
  }
}
