package org.mhero.kit.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;
import org.mhero.event.AuditRecorded;

/**
 * Gathers the events of reads and writes them to the outbox once a second, so that looking costs no
 * transaction. An ordered stop writes what waits; a crash can lose the reads of the last second and
 * never a write. While the database is away reads wait here; when no more may wait, each read tries
 * to write them itself and fails with the database.
 */
@ApplicationScoped
class ReadTrail {
  private static final Logger LOG = Logger.getLogger(ReadTrail.class);
  private static final int BATCH = 500;

  private final BlockingQueue<AuditRecorded> waiting = new LinkedBlockingQueue<>();
  private final AuditOutbox outbox;
  private final AuditConfig config;

  ReadTrail(AuditOutbox outbox, AuditConfig config) {
    this.outbox = outbox;
    this.config = config;
  }

  void add(AuditRecorded event) {
    waiting.add(event);
    if (waiting.size() >= config.waiting()) {
      flush();
    }
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    try {
      flush();
    } catch (RuntimeException e) {
      LOG.warnf("%d audit events wait for the database: %s", waiting.size(), e.getMessage());
    }
  }

  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
    tick();
  }

  private synchronized void flush() {
    while (!waiting.isEmpty()) {
      List<AuditRecorded> batch = new ArrayList<>(BATCH);
      waiting.drainTo(batch, BATCH);
      try {
        outbox.tellApart(batch);
      } catch (RuntimeException e) {
        waiting.addAll(batch);
        throw e;
      }
    }
  }
}
