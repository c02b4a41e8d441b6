package org.mhero.messaging.channel.simulator;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread that keeps the simulated network going. */
@ApplicationScoped
class Network implements Runnable {
  private static final Logger LOG = Logger.getLogger(Network.class);
  private static final long TICK_MILLIS = 50;
  private static final long IDLE_MILLIS = 250;
  private static final long AFTER_FAILURE_MILLIS = 1_000;

  private final SimulatorConfig config;
  private final Handsets handsets;
  private @Nullable Thread thread;
  private volatile boolean stopping;

  Network(SimulatorConfig config, Handsets handsets) {
    this.config = config;
    this.handsets = handsets;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      thread = new Thread(this, "mhero-simulator");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        int done = handsets.arrive() + handsets.report() + handsets.tellAgain();
        if (done == 0) {
          rest(handsets.underWay() ? TICK_MILLIS : IDLE_MILLIS);
        }
      } catch (RuntimeException e) {
        LOG.warnf("The simulated network waits: %s", e.getMessage());
        rest(AFTER_FAILURE_MILLIS);
      }
    }
  }

  private void rest(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    Thread running = thread;
    if (running != null) {
      running.join(TimeUnit.SECONDS.toMillis(5));
    }
  }
}
