package org.mhero.reporting.dhis2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Callers;
import org.mhero.kit.error.AppException;

/** Starts sendings and tells what became of them. */
@ApplicationScoped
public class RunService {
  private final RunRepository repository;
  private final PreviewService previews;
  private final MappingService mappings;
  private final MeasureService measures;
  private final Callers callers;

  RunService(
      RunRepository repository,
      PreviewService previews,
      MappingService mappings,
      MeasureService measures,
      Callers callers) {
    this.repository = repository;
    this.previews = previews;
    this.mappings = mappings;
    this.measures = measures;
    this.callers = callers;
  }

  /** Whether DHIS2 keeps the values or only checks them. */
  public enum Kind {
    REAL,
    TRIAL
  }

  /**
   * Works out the aggregate anew and puts it into the queue, one request per org unit.
   *
   * @throws AppException CONFLICT when there is nothing to send
   */
  public RunView start(UUID mapping, @Nullable String period, Kind kind) {
    Preview preview = previews.preview(mappings.find(mapping), period);
    if (preview.ready() == 0) {
      throw AppException.conflict(
          "There is nothing to send for %s; see the preview".formatted(preview.period().id()));
    }
    return enqueue(preview, kind);
  }

  /** Sends the period of an earlier run again, from what is known now; nothing is doubled. */
  public RunView repeat(UUID run) {
    RunView before = find(run);
    return start(before.mapping(), before.period(), before.trial() ? Kind.TRIAL : Kind.REAL);
  }

  @Transactional
  RunView enqueue(Preview preview, Kind kind) {
    UUID id = UUID.randomUUID();
    repository.create(id, preview, kind == Kind.TRIAL, callers.current().subject());
    Map<String, List<ReportedValue>> byUnit =
        preview.sendable().stream().collect(Collectors.groupingBy(ReportedValue::orgUnit));
    byUnit.forEach(
        (unit, values) ->
            repository.add(
                id, unit, values.get(0).facility(), values.stream().map(v -> row(v, id)).toList()));
    if (kind == Kind.REAL) {
      measures.report(preview);
    }
    return find(id);
  }

  private static Dhis2Port.DataValue row(ReportedValue value, UUID run) {
    return new Dhis2Port.DataValue(
        value.dataElement(), value.categoryOptionCombo(), value.value(), "mHero run " + run);
  }

  public RunView find(UUID id) {
    return repository.find(id).orElseThrow(() -> AppException.notFound("There is no such run"));
  }

  /** The newest runs, of one mapping or of all. */
  public List<RunView> latest(@Nullable UUID mapping, int limit) {
    return repository.latest(mapping, limit);
  }

  /** What DHIS2 refused. */
  public List<RefusalView> refusals(UUID run, int limit) {
    find(run);
    return repository.refusals(run, limit);
  }
}
