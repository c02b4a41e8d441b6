package org.mhero.messaging.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Group;
import org.mhero.kit.directory.Audience;
import org.mhero.kit.directory.Count;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Place;
import org.mhero.kit.directory.Worker;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** A directory in memory: an audience is everybody whose id begins with the group's name. */
@Mock
@ApplicationScoped
public class FakeDirectory implements Directory {
  private final Map<String, Worker> workers = new ConcurrentHashMap<>();
  private volatile boolean away;

  /** Adds a worker. */
  public void add(String id, String name, String language, String... phones) {
    workers.put(
        id,
        new Worker(
            id,
            name,
            List.of(phones),
            language.isEmpty() ? List.of() : List.of(language),
            List.of(),
            List.of(),
            new Place("f1", "Tawa Clinic"),
            new Place("d1", "Tawa"),
            true));
  }

  /** Lets every question fail until told otherwise. */
  public void setAway(boolean away) {
    this.away = away;
  }

  @Override
  public Audience resolve(Group audience) {
    check();
    if (audience.getName() == null) {
      throw AppException.unprocessable("This audience cannot be understood");
    }
    return new Audience(
        workers.values().stream()
            .filter(w -> w.id().startsWith(audience.getName()))
            .sorted(Comparator.comparing(Worker::id))
            .toList());
  }

  @Override
  public Count count(Group audience) {
    throw new UnsupportedOperationException("Messaging does not count audiences");
  }

  @Override
  public Optional<Worker> worker(String practitionerId) {
    check();
    return Optional.ofNullable(workers.get(practitionerId));
  }

  @Override
  public List<Worker> workers(Collection<String> practitionerIds) {
    check();
    return practitionerIds.stream()
        .distinct()
        .filter(workers::containsKey)
        .map(workers::get)
        .toList();
  }

  private void check() {
    if (away) {
      throw new AppException(ErrorCode.UNAVAILABLE, "The directory is away");
    }
  }
}
