package org.mhero.gateway.openhim;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Beats. While the core is away it tries ever more rarely, with some chance in it so that replicas
 * do not come together; nothing else of the gateway waits for the core.
 */
@ApplicationScoped
class MediatorJob {
  private static final Logger LOG = Logger.getLogger(MediatorJob.class);
  private static final int LONGEST_PAUSE = 30;

  private final OpenhimConfig config;
  private final Mediator mediator;
  private int failures;
  private int pause;

  MediatorJob(OpenhimConfig config, CoreApi core, Versions versions, Overlay overlay) {
    this.config = config;
    this.mediator =
        new Mediator(
            config,
            core,
            versions,
            overlay,
            () -> ManagementFactory.getRuntimeMXBean().getUptime());
  }

  @Scheduled(every = "${mhero.openhim.beat:10S}", concurrentExecution = ConcurrentExecution.SKIP)
  void beat() {
    if (!config.enabled() || pause-- > 0) {
      return;
    }
    try {
      succeeded(mediator.step());
    } catch (IOException | RuntimeException e) {
      LOG.warnf("The OpenHIM core cannot be reached: %s", e.toString());
      succeeded(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void succeeded(boolean well) {
    failures = well ? 0 : failures + 1;
    int longest = Math.min(LONGEST_PAUSE, 1 << Math.min(failures, 5)) - 1;
    pause = well ? 0 : ThreadLocalRandom.current().nextInt(longest / 2, longest + 1);
  }
}
