package org.mhero.reporting.dimension;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mhero.kit.directory.Code;
import org.mhero.kit.directory.Worker;
import org.mhero.reporting.dimension.Wanted.Kind;
import org.mhero.reporting.store.Database;

/** Keeps what was read from the directory, and forgets that it was wanted, in one transaction. */
@ApplicationScoped
class DirectoryReader {
  private final Database database;
  private final WantedRepository wanted;
  private final PlaceRepository places;
  private final TermRepository terms;
  private final Clock clock;

  DirectoryReader(
      Database database,
      WantedRepository wanted,
      PlaceRepository places,
      TermRepository terms,
      Clock clock) {
    this.database = database;
    this.wanted = wanted;
    this.places = places;
    this.terms = terms;
    this.clock = clock;
  }

  /** Keeps workers; those that were asked for and are not among them are gone. */
  @Transactional
  void workers(List<Wanted> asked, List<Worker> found) {
    Map<String, Worker> byId = new HashMap<>();
    found.forEach(worker -> byId.put(worker.id(), worker));
    for (Wanted one : asked.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList()) {
      Worker worker = byId.get(one.id());
      if (worker == null) {
        gone(one.id());
      } else {
        keep(worker);
      }
    }
    wanted.done(asked);
  }

  /** Somebody whom the directory does not know is counted nowhere, and not asked for again. */
  private void gone(String id) {
    database.update(
        "insert into worker (id, gone, fetched_at) values (?, true, ?)"
            + " on conflict (id) do update set gone = true, fetched_at = excluded.fetched_at",
        id,
        clock.instant());
  }

  private void keep(Worker worker) {
    database.update(
        "insert into worker (id, name, cadre, job, facility, district, fetched_at)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set name = excluded.name,"
            + " cadre = excluded.cadre, job = excluded.job, facility = excluded.facility,"
            + " district = excluded.district, gone = false, fetched_at = excluded.fetched_at",
        worker.id(),
        worker.name(),
        first(worker.cadres()),
        first(worker.jobs()),
        worker.facility() == null ? "" : worker.facility().id(),
        worker.district() == null ? "" : worker.district().id(),
        clock.instant());
    worker.cadres().forEach(code -> terms.keep(TermRepository.CADRE, code.code(), code.display()));
    worker.jobs().forEach(code -> terms.keep(TermRepository.JOB, code.code(), code.display()));
  }

  private static String first(List<Code> codes) {
    return codes.isEmpty() ? "" : codes.get(0).code();
  }

  /** Asks anew for the workers of these roles, as far as anything here depends on them. */
  @Transactional
  void roles(List<Wanted> asked, Set<String> practitioners) {
    wanted.want(
        Kind.WORKER,
        database.list(
            "select id from worker where id = any (?)",
            row -> row.text(1),
            (Object) practitioners.toArray(String[]::new)));
    wanted.done(asked);
  }

  @Transactional
  void places(List<Wanted> asked, List<JsonNode> found) {
    Set<String> missing = new TreeSet<>();
    asked.forEach(one -> missing.add(one.id()));
    for (JsonNode location : found) {
      PlaceRow place = PlaceRow.of(location);
      places.keep(place, clock.instant());
      missing.remove(place.id());
    }
    places.gone(missing);
    places.relate();
    wanted.done(asked);
  }

  /** Keeps all places; what was not among them is gone. */
  @Transactional
  void allPlaces(List<Wanted> asked, List<JsonNode> found) {
    Instant since = clock.instant();
    for (JsonNode location : found) {
      places.keep(PlaceRow.of(location), clock.instant());
    }
    places.goneBefore(since);
    places.relate();
    wanted.done(asked);
  }

  /** Keeps the words of code systems, told apart by whether their codes are cadres. */
  @Transactional
  void terms(List<Wanted> asked, List<JsonNode> systems, Set<String> cadreSystems) {
    for (JsonNode system : systems) {
      if (cadreSystems.contains(system.path("url").asText())) {
        terms.keep(TermRepository.CADRE, system.path("concept"));
      }
    }
    wanted.done(asked);
  }
}
