package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Worker;
import org.mhero.messaging.contact.DirectoryConsumer.WorkerChanged;

/**
 * Workers as the directory has them, kept for a short while: a survey writes to the same people
 * again and again.
 */
@ApplicationScoped
class WorkerCards {
  private static final int MOST = 50_000;

  private record Card(Worker worker, Instant readAt) {}

  private final Directory directory;
  private final RequestConfig config;
  private final Clock clock;
  private final Map<String, Card> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Card> eldest) {
              return size() > MOST;
            }
          });

  WorkerCards(Directory directory, RequestConfig config, Clock clock) {
    this.directory = directory;
    this.config = config;
    this.clock = clock;
  }

  /** The workers by id; those the directory does not know are missing. */
  Map<String, Worker> of(Collection<String> ids) {
    Instant oldest = clock.instant().minus(config.workerAge());
    Map<String, Worker> found = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String id : ids) {
      Card card = kept.get(id);
      if (card != null && card.readAt().isAfter(oldest)) {
        found.put(id, card.worker());
      } else {
        missing.add(id);
      }
    }
    if (!missing.isEmpty()) {
      Instant now = clock.instant();
      for (Worker worker : directory.workers(missing)) {
        kept.put(worker.id(), new Card(worker, now));
        found.put(worker.id(), worker);
      }
    }
    return found;
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkerChanged change) {
    kept.remove(change.practitioner());
  }
}
