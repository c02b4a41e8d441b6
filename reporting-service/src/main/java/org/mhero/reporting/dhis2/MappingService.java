package org.mhero.reporting.dhis2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.mhero.kit.auth.Callers;
import org.mhero.kit.error.AppException;

/** Keeps which question goes to which data element. */
@ApplicationScoped
public class MappingService {
  private final MappingRepository repository;
  private final MeasureService measures;
  private final Callers callers;

  MappingService(MappingRepository repository, MeasureService measures, Callers callers) {
    this.repository = repository;
    this.measures = measures;
    this.callers = callers;
  }

  public List<Mapping> all() {
    return repository.all();
  }

  /**
   * @throws AppException NOT_FOUND when there is none
   */
  public Mapping find(UUID id) {
    return repository.find(id).orElseThrow(() -> AppException.notFound("There is no such mapping"));
  }

  /** Keeps a new mapping, and the Measure that says the same in FHIR. */
  @Transactional
  public Mapping create(Mapping mapping) {
    check(mapping);
    UUID id = UUID.randomUUID();
    repository.create(id, mapping, callers.current().subject());
    Mapping kept = find(id);
    measures.keep(kept);
    return kept;
  }

  /**
   * Changes a mapping.
   *
   * @throws AppException CONFLICT when it has changed since the caller read it
   */
  @Transactional
  public Mapping update(UUID id, Mapping mapping) {
    check(mapping);
    find(id);
    if (!repository.update(id, mapping, callers.current().subject())) {
      throw AppException.conflict("Somebody has changed the mapping meanwhile");
    }
    Mapping kept = find(id);
    measures.keep(kept);
    return kept;
  }

  @Transactional
  public void delete(UUID id) {
    measures.retire(find(id));
    repository.delete(id);
  }

  private static void check(Mapping mapping) {
    for (MappingItem item : mapping.items()) {
      if (item.rule().needsCategory() && (item.category() == null || item.category().isBlank())) {
        throw AppException.unprocessable(
            "The rule %s of %s needs a category".formatted(item.rule(), item.question()));
      }
    }
  }
}
