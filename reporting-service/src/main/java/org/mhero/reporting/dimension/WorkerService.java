package org.mhero.reporting.dimension;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mhero.reporting.store.Database;

/** What is known of workers, and what is to be asked of the directory. */
@ApplicationScoped
public class WorkerService {
  private final Database database;

  WorkerService(Database database) {
    this.database = database;
  }

  /** Those of these workers that are known, by id; never asks the directory. */
  public Map<String, WorkerFacts> known(Collection<String> ids) {
    Map<String, WorkerFacts> known = new HashMap<>();
    if (!ids.isEmpty()) {
      database.each(
          "select id, cadre, facility, district from worker where id = any (?)",
          row ->
              known.put(
                  row.text(1), new WorkerFacts(row.text(1), row.text(2), row.text(3), row.text(4))),
          (Object) ids.toArray(String[]::new));
    }
    return known;
  }

  /**
   * Notes that these workers are to be read from the directory; in a transaction of its own, so
   * that no lock on these rows, which every consumer writes, is held until the facts are kept.
   */
  public void want(Collection<String> ids) {
    if (!ids.isEmpty()) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  database.update(
                      "insert into wanted (kind, id) select 'worker', unnest(?::text[])"
                          + " on conflict do nothing",
                      (Object) ids.stream().sorted().toArray(String[]::new)));
    }
  }
}
