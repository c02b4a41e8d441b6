package org.mhero.reporting.console.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Worker;

/** Finds the active workers of a choice, as the services will when it goes out. */
@ApplicationScoped
public class Finder {
  private final Directory directory;

  protected Finder(Directory directory) {
    this.directory = directory;
  }

  /** The workers a choice finds now. */
  public List<Worker> find(Chosen chosen) {
    if (chosen.named()) {
      return directory.workers(chosen.people().stream().map(Chosen.Named::id).toList()).stream()
          .filter(Worker::active)
          .toList();
    }
    return directory.resolve(Groups.group("count", "count", chosen)).workers();
  }

  /** Workers by their ids, active or not. */
  public List<Worker> workers(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : directory.workers(ids);
  }
}
