package org.mhero.registry.source;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Looks for imports to do. One that fails is taken up again after a pause; one that fails several
 * times at the same place is given up, with what it stored left in place.
 */
@ApplicationScoped
class ImportJob {
  private static final Logger LOG = Logger.getLogger(ImportJob.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

  private final Progress progress;
  private final ImportRun runs;
  private final Imports imports;
  private final Sources sources;
  private final SourceConfig config;
  private final String owner = UUID.randomUUID().toString();
  private final ReentrantLock working = new ReentrantLock();
  private volatile boolean stopping;

  ImportJob(
      Progress progress, ImportRun runs, Imports imports, Sources sources, SourceConfig config) {
    this.progress = progress;
    this.runs = runs;
    this.imports = imports;
    this.sources = sources;
    this.config = config;
  }

  @Scheduled(
      every = "${mhero.source.poll-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    working.lock();
    try {
      Optional<Progress.Claim> claim = progress.claim(owner, config.lease());
      while (claim.isPresent() && !stopping) {
        work(claim.get());
        claim = progress.claim(owner, config.lease());
      }
    } catch (SourceUnavailable e) {
      LOG.warnf("Imports wait for the database: %s", e.getMessage());
    } finally {
      working.unlock();
    }
  }

  /** Lets the step at hand end, so that the next start goes on at once. */
  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    try {
      if (working.tryLock(LONGEST_STEP.toSeconds(), TimeUnit.SECONDS)) {
        working.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Progress.Claim claim) {
    try {
      boolean done =
          runs.run(claim, owner, sources.reader(claim.source(), claim.id()), () -> stopping);
      if (done) {
        LOG.infof("Import %s of %s is done", claim.id(), claim.source());
      } else {
        progress.release(claim.id(), owner);
      }
    } catch (Progress.Lost e) {
      LOG.infof("Import %s goes no further here: %s", claim.id(), e.getMessage());
    } catch (RuntimeException e) {
      failed(claim, e);
    }
  }

  private void failed(Progress.Claim claim, RuntimeException e) {
    LOG.errorf(e, "Import %s failed at %s", claim.id(), claim.cursor());
    if (progress.failed(claim.id(), owner, PAUSE) >= config.attempts()) {
      imports.end(claim.id(), ImportView.State.FAILED, Instant.now());
    }
  }
}
