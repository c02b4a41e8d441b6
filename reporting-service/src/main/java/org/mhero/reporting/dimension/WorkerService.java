package org.mhero.reporting.dimension;

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

  /** Notes that these workers are to be read from the directory. */
  public void want(Collection<String> ids) {
    if (!ids.isEmpty()) {
      database.update(
          "insert into wanted (kind, id) select 'worker', unnest(?::text[]) on conflict do nothing",
          (Object) ids.stream().sorted().toArray(String[]::new));
    }
  }
}
