package org.mhero.kit.directory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts workers by language, cadre and district. */
final class Tallies {
  private static final Code NONE = new Code("", "", "");

  private Tallies() {}

  static Count of(List<Worker> workers) {
    int withPhone = (int) workers.stream().filter(worker -> worker.phone().isPresent()).count();
    return new Count(
        workers.size(),
        withPhone,
        workers.size() - withPhone,
        by(workers, worker -> worker.language().map(code -> new Code("", code, "")).orElse(NONE)),
        by(workers, worker -> worker.cadres().stream().findFirst().orElse(NONE)),
        by(workers, Tallies::district));
  }

  private static Code district(Worker worker) {
    Place district = worker.district();
    return district == null ? NONE : new Code("", district.id(), district.name());
  }

  private static List<Count.Tally> by(List<Worker> workers, Function<Worker, Code> trait) {
    Map<String, Count.Tally> rows = new LinkedHashMap<>();
    for (Worker worker : workers) {
      Code code = trait.apply(worker);
      rows.merge(
          code.code(),
          new Count.Tally(code.code(), code.display(), 1),
          (a, b) -> new Count.Tally(a.code(), a.display(), a.count() + 1));
    }
    return rows.values().stream()
        .sorted(
            Comparator.comparingInt(Count.Tally::count).reversed().thenComparing(Count.Tally::code))
        .toList();
  }
}
