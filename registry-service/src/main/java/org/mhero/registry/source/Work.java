package org.mhero.registry.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.Written;

/** Some records on their way in, and what is to be kept and told of each. */
final class Work {
  /**
   * A record that can be stored.
   *
   * @param known what was kept of it before
   */
  record Candidate(Filed filed, byte[] print, Reading.Fit fit, @Nullable SourceRow known) {}

  private final Applier.Reader reader;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<Filed.Problem> problems = new ArrayList<>();
  private Tally tally = Tally.NONE;

  Work(Applier.Reader reader) {
    this.reader = reader;
  }

  SourceRow.Key key(Filed filed) {
    return new SourceRow.Key(reader.rules().kind(), filed.record().type(), filed.record().id());
  }

  /** A record that cannot even be kept, because it has no type or no id. */
  void nameless(Filed filed) {
    String what = filed.record().type().isEmpty() ? "resourceType" : "id";
    problems.add(filed.problem(Flaw.error("The record has no " + what, what)));
    tally = tally.plus(Tally.oneRejected());
  }

  void read(Filed filed, @Nullable SourceRow known) {
    byte[] print = print(filed);
    if (known != null && known.settled(print, reader.surroundings().today())) {
      tally = tally.plus(Tally.oneUnchanged());
      return;
    }
    switch (reader.rules().read(filed.record().resource(), reader.surroundings())) {
      case Reading.Fit fit -> candidates.add(new Candidate(filed, print, fit, known));
      case Reading.Unfit unfit -> refuse(filed, known, unfit.flaws());
    }
  }

  void refuse(Filed filed, @Nullable SourceRow known, List<Flaw> flaws) {
    flaws.forEach(flaw -> problems.add(filed.problem(flaw)));
    tally = tally.plus(Tally.oneRejected());
    String reasons = flaws.stream().map(Flaw::message).collect(Collectors.joining("; "));
    rows.add(
        new SourceRow(
            key(filed),
            print(filed),
            raw(filed),
            RecordState.REJECTED,
            reasons,
            known == null ? null : known.target(),
            List.of(),
            null,
            reader.importId()));
  }

  /** What the candidates refer to, but for what comes with them. */
  Set<SourceRow.Target> needed() {
    Set<SourceRow.Target> needed = new HashSet<>();
    Set<SourceRow.Target> brought = new HashSet<>();
    for (Candidate candidate : candidates) {
      brought.add(target(candidate.fit().resource()));
      candidate.fit().companions().forEach(companion -> brought.add(target(companion)));
      candidate
          .fit()
          .needs()
          .forEach(need -> needed.add(new SourceRow.Target(need.type(), need.id())));
    }
    needed.removeAll(brought);
    return needed;
  }

  /** The candidates that lack nothing essential; the others are put down as waiting. */
  List<Candidate> ready(Set<String> missing) {
    List<Candidate> ready = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<Reading.Need> lacking = lacking(candidate, missing);
      lacking.forEach(need -> problems.add(candidate.filed().lack(need)));
      if (lacking.stream().noneMatch(Reading.Need::essential)) {
        ready.add(candidate);
      } else {
        tally = tally.plus(Tally.oneWaiting());
        rows.add(row(candidate, RecordState.WAITING, missing));
      }
    }
    return ready;
  }

  void stored(Candidate candidate, @Nullable Written written, Set<String> missing) {
    boolean changed = written != null && written.change() != Written.Change.UNCHANGED;
    tally = tally.plus(changed ? Tally.oneStored() : Tally.oneUnchanged());
    candidate.fit().flaws().forEach(flaw -> problems.add(candidate.filed().problem(flaw)));
    rows.add(row(candidate, RecordState.STORED, missing));
  }

  List<SourceRow> rows() {
    return rows;
  }

  List<Filed.Problem> problems() {
    return problems;
  }

  Tally tally() {
    return tally;
  }

  private SourceRow row(Candidate candidate, RecordState state, Set<String> missing) {
    List<String> lacks =
        lacking(candidate, missing).stream().map(Reading.Need::reference).distinct().toList();
    return new SourceRow(
        key(candidate.filed()),
        candidate.print(),
        raw(candidate.filed()),
        state,
        null,
        target(candidate.fit().resource()),
        lacks,
        candidate.fit().readAgain(),
        reader.importId());
  }

  private static List<Reading.Need> lacking(Candidate candidate, Set<String> missing) {
    return candidate.fit().needs().stream()
        .filter(need -> missing.contains(need.reference()))
        .toList();
  }

  private byte[] print(Filed filed) {
    return Fingerprint.of(reader.rules().rules(), raw(filed));
  }

  private static String raw(Filed filed) {
    return filed.record().resource().toString();
  }

  private static SourceRow.Target target(Resource resource) {
    return new SourceRow.Target(resource.fhirType(), resource.getIdElement().getIdPart());
  }
}
