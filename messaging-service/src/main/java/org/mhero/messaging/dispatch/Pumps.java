package org.mhero.messaging.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.mhero.messaging.channel.Channels;
import org.mhero.messaging.channel.Line;

/** Starts a pump for each line that sends, and stops them with the service. */
@ApplicationScoped
class Pumps {
  private final Channels channels;
  private final Pump.Works works;
  private final List<Pump> running = new ArrayList<>();

  Pumps(
      Channels channels,
      Queue queue,
      Outcomes outcomes,
      Drivers drivers,
      Bell bell,
      DispatchConfig config) {
    this.channels = channels;
    this.works = new Pump.Works(queue, outcomes, drivers, bell, config);
  }

  void start(@Observes StartupEvent event) {
    if (!works.config().enabled()) {
      return;
    }
    for (Line line : channels.all()) {
      if (line.enabled()) {
        Pump pump = new Pump(line, works);
        running.add(pump);
        Thread thread = new Thread(pump, "mhero-pump-" + line.name());
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    running.forEach(Pump::stop);
    for (Line line : channels.all()) {
      works.drivers().release(line.name());
    }
  }
}
