package org.mhero.workflow;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Group;
import org.mhero.kit.directory.Audience;
import org.mhero.kit.directory.Code;
import org.mhero.kit.directory.Count;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Place;
import org.mhero.kit.directory.Worker;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** A directory that knows the groups a test has made; other ids are workers as well. */
@Alternative
@Priority(1)
@ApplicationScoped
public class StubDirectory implements Directory {
  private final Map<String, List<Worker>> groups = new ConcurrentHashMap<>();
  private volatile int failures;

  /** A group of n workers {@code <group>-0001} and so on. */
  public void group(String id, int size) {
    groups.put(
        id,
        IntStream.rangeClosed(1, size)
            .mapToObj(i -> aWorker("%s-%04d".formatted(id, i), "en"))
            .toList());
  }

  /** A group of one French speaker. */
  public void french(String id) {
    groups.put(id, List.of(aWorker(id + "-0001", "fr")));
  }

  public void failNext(int times) {
    failures = times;
  }

  private static Worker aWorker(String id, String language) {
    return new Worker(
        id,
        "Ann " + id,
        List.of(),
        List.of(language),
        List.of(new Code("", "N1", "Nurse")),
        List.of(),
        new Place("f1", "Mpatamatu Clinic"),
        new Place("d1", "Luanshya"),
        true);
  }

  @Override
  public Audience resolve(Group audience) {
    if (failures > 0) {
      failures--;
      throw new AppException(ErrorCode.UNAVAILABLE, "The directory is away");
    }
    return new Audience(groups.getOrDefault(audience.getIdElement().getIdPart(), List.of()));
  }

  @Override
  public Count count(Group audience) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Worker> worker(String practitionerId) {
    return practitionerId.equals("nobody")
        ? Optional.empty()
        : Optional.of(aWorker(practitionerId, "en"));
  }

  @Override
  public List<Worker> workers(Collection<String> practitionerIds) {
    return practitionerIds.stream().sorted().map(id -> aWorker(id, "en")).toList();
  }
}
