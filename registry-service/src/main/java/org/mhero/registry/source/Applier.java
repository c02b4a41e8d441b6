package org.mhero.registry.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.Write;
import org.mhero.kit.fhir.store.Written;

/**
 * Takes some records into the directory in the caller's transaction: reads those that changed,
 * holds back those that lack what they make no sense without, writes the rest in one round, and
 * keeps all of them as source records.
 */
@ApplicationScoped
class Applier {
  private final SourceRecords records;
  private final FhirStore store;

  Applier(SourceRecords records, FhirStore store) {
    this.records = records;
    this.store = store;
  }

  /** What came of some records. */
  record Applied(Tally tally, List<Filed.Problem> problems) {}

  /** Under what circumstances records are read. */
  record Reader(SourceReader rules, SourceReader.Surroundings surroundings, UUID importId) {}

  /**
   * Takes records in; no two of them may be the same.
   *
   * @throws AppException when the directory refuses one of them; nothing is written then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Applied apply(Reader reader, List<Filed> batch) {
    Work work = new Work(reader);
    batch.stream().filter(filed -> !keyed(filed)).forEach(work::nameless);
    List<Filed> keyed = batch.stream().filter(Applier::keyed).toList();
    Map<SourceRow.Key, SourceRow> known =
        records.find(reader.rules().kind(), keyed.stream().map(filed -> work.key(filed)).toList());
    keyed.forEach(filed -> work.read(filed, known.get(work.key(filed))));
    write(work);
    records.save(work.rows());
    return new Applied(work.tally(), work.problems());
  }

  /** Keeps a record aside that the directory refused. */
  @Transactional(Transactional.TxType.MANDATORY)
  Applied reject(Reader reader, Filed filed, AppException refused) {
    Work work = new Work(reader);
    String element = refused.expressions().stream().findFirst().orElse(filed.record().type());
    work.refuse(filed, null, List.of(Flaw.error(refused.detail(), element)));
    records.save(work.rows());
    return new Applied(work.tally(), work.problems());
  }

  private void write(Work work) {
    Set<String> missing = missing(work.needed());
    List<Work.Candidate> ready = work.ready(missing);
    Map<String, Write> writes = new LinkedHashMap<>();
    for (Work.Candidate candidate : ready) {
      writes.put(name(candidate.fit().resource()), new Write.Put(candidate.fit().resource(), null));
    }
    Set<String> own = records.present(companions(ready).map(Applier::target).toList());
    companions(ready)
        .filter(companion -> !own.contains(name(companion)))
        .forEach(companion -> writes.putIfAbsent(name(companion), new Write.Put(companion, null)));
    Map<String, Written> written = new LinkedHashMap<>();
    for (Written one : store.writeAll(List.copyOf(writes.values()))) {
      written.put(one.resource().reference(), one);
    }
    ready.forEach(
        candidate ->
            work.stored(candidate, written.get(name(candidate.fit().resource())), missing));
  }

  private static Stream<Resource> companions(List<Work.Candidate> candidates) {
    return candidates.stream().flatMap(candidate -> candidate.fit().companions().stream());
  }

  /** Those of the resources that neither this source nor the directory has. */
  private Set<String> missing(Set<SourceRow.Target> needed) {
    Set<String> present = records.present(needed);
    Set<String> missing = new HashSet<>();
    for (SourceRow.Target target : needed) {
      String reference = target.type() + "/" + target.id();
      if (!present.contains(reference) && !exists(target)) {
        missing.add(reference);
      }
    }
    return missing;
  }

  private boolean exists(SourceRow.Target target) {
    return store.read(target.type(), target.id()).filter(one -> !one.deleted()).isPresent();
  }

  /** Records that lack something which is there by now, read again. */
  @Transactional(Transactional.TxType.MANDATORY)
  void release(Reader reader, List<SourceRow> rows, List<Filed> again) {
    Set<SourceRow.Target> wanted = new HashSet<>();
    rows.forEach(row -> row.lacks().forEach(lack -> wanted.add(split(lack))));
    Set<String> missing = missing(wanted);
    List<Filed> ready = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!missing.containsAll(rows.get(i).lacks())) {
        ready.add(again.get(i));
      }
    }
    apply(reader, ready);
  }

  private static SourceRow.Target split(String reference) {
    int slash = reference.indexOf('/');
    return new SourceRow.Target(reference.substring(0, slash), reference.substring(slash + 1));
  }

  private static boolean keyed(Filed filed) {
    return !filed.record().type().isEmpty() && !filed.record().id().isEmpty();
  }

  private static String name(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private static SourceRow.Target target(Resource resource) {
    return new SourceRow.Target(resource.fhirType(), resource.getIdElement().getIdPart());
  }
}
