package org.mhero.registry.source;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;

/**
 * Reads records again whose day has come: a post that ended yesterday is no longer active today,
 * although its source said nothing new.
 */
@ApplicationScoped
class CalendarJob {
  private static final Logger LOG = Logger.getLogger(CalendarJob.class);

  private final Sources sources;
  private final Latecomers latecomers;

  CalendarJob(Sources sources, Latecomers latecomers) {
    this.sources = sources;
    this.latecomers = latecomers;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    try {
      int records = 0;
      for (String kind : sources.kinds()) {
        records += due(kind);
      }
      if (records > 0) {
        LOG.infof("%d records were read again because their day has come", records);
      }
    } catch (SourceUnavailable e) {
      LOG.warnf("The calendar waits for the database: %s", e.getMessage());
    } catch (AppException e) {
      LOG.warnf("The calendar is tried again in an hour: %s", e.code());
    }
  }

  /** Reads everything of one source that is due; returns how many records there were. */
  int due(String kind) {
    Applier.Reader reader = sources.reader(kind, Sources.NO_IMPORT);
    int records = 0;
    int some = latecomers.due(reader);
    while (some > 0) {
      records += some;
      some = latecomers.due(reader);
    }
    return records;
  }
}
