package org.mhero.registry.source;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.jboss.logging.Logger;
import org.mhero.kit.fhir.store.FhirStore;

/**
 * Looks for imports to do. One that fails is taken up again after a pause; one that fails several
 * times at the same place is given up, with what it stored left in place.
 */
@ApplicationScoped
class ImportJob {
  private static final Logger LOG = Logger.getLogger(ImportJob.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Progress progress;
  private final ImportRun runs;
  private final Imports imports;
  private final Sources sources;
  private final FhirStore store;
  private final SourceConfig config;
  private final String owner = UUID.randomUUID().toString();
  private volatile boolean stopping;

  ImportJob(
      Progress progress,
      ImportRun runs,
      Imports imports,
      Sources sources,
      FhirStore store,
      SourceConfig config) {
    this.progress = progress;
    this.runs = runs;
    this.imports = imports;
    this.sources = sources;
    this.store = store;
    this.config = config;
  }

  @Scheduled(
      every = "${mhero.source.poll-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    try {
      Optional<Progress.Claim> claim = progress.claim(owner, config.lease());
      while (claim.isPresent() && !stopping) {
        work(claim.get());
        claim = progress.claim(owner, config.lease());
      }
    } catch (SourceUnavailable e) {
      LOG.warnf("Imports wait for the database: %s", e.getMessage());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private void work(Progress.Claim claim) {
    try {
      boolean done = runs.run(claim, owner, reader(claim), () -> stopping);
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

  private Applier.Reader reader(Progress.Claim claim) {
    SourceReader rules =
        sources
            .find(claim.source())
            .orElseThrow(() -> new IllegalStateException("No reader for " + claim.source()));
    Map<String, Optional<String>> known = new HashMap<>();
    return new Applier.Reader(
        rules,
        new SourceReader.Surroundings(
            LocalDate.now(), place -> known.computeIfAbsent(place, this::organizationOf)),
        claim.id());
  }

  private Optional<String> organizationOf(String location) {
    return store
        .get(Location.class, location)
        .map(place -> new IdType(place.getManagingOrganization().getReference()).getIdPart());
  }
}
