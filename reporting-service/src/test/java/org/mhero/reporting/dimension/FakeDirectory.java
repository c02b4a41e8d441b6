package org.mhero.reporting.dimension;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Group;
import org.mhero.kit.directory.Audience;
import org.mhero.kit.directory.Code;
import org.mhero.kit.directory.Count;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Place;
import org.mhero.kit.directory.Worker;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** A directory whose workers a test writes down, and that a test may take away. */
public class FakeDirectory implements Directory {
  private final Map<String, Worker> workers = new ConcurrentHashMap<>();
  private volatile boolean away;

  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  /** Writes down a worker with a cadre at a facility of a district. */
  public void add(String id, String name, String cadre, String facility, String district) {
    workers.put(
        id,
        new Worker(
            id,
            name,
            List.of(),
            List.of(),
            List.of(),
            List.of(new Code("http://ihris.org/fhir/CodeSystem/ihris-cadre", cadre, cadre)),
            new Place(facility, facility),
            new Place(district, district),
            true));
  }

  @Override
  public List<Worker> workers(Collection<String> ids) {
    if (away) {
      throw new AppException(ErrorCode.UNAVAILABLE, "The directory is away");
    }
    return workers.values().stream().filter(worker -> ids.contains(worker.id())).toList();
  }

  @Override
  public Optional<Worker> worker(String id) {
    return workers(List.of(id)).stream().findFirst();
  }

  @Override
  public Audience resolve(Group audience) {
    throw new UnsupportedOperationException("No test of reporting resolves an audience");
  }

  @Override
  public Count count(Group audience) {
    throw new UnsupportedOperationException("No test of reporting counts an audience");
  }
}
