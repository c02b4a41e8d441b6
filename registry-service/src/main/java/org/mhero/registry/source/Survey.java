package org.mhero.registry.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a first look through the files of an import finds, before anything is read. */
final class Survey {
  private final Duplicates hashes = new Duplicates();
  private final Map<Integer, Integer> ranks = new HashMap<>();
  private final List<Filed.Problem> problems = new ArrayList<>();
  private int records;
  private int odd;

  /** The visitor of a file. */
  RecordFile.Visitor visitor(Progress.FileInfo file) {
    return new RecordFile.Visitor() {
      @Override
      public boolean record(FileRecord record) {
        records++;
        ranks.merge(file.file(), 1 << Rank.of(record.type()), (a, b) -> a | b);
        if (!record.id().isEmpty()) {
          hashes.add(record.type(), record.id());
        }
        return true;
      }

      @Override
      public boolean odd(int index, int line, String why) {
        records++;
        odd++;
        problems.add(
            new Filed.Problem(
                file.name(), line, "entry[" + index + "]", Flaw.error(why, "Bundle.entry"), null));
        return true;
      }
    };
  }

  /** Notes that a file could not be read to its end. */
  void broken(Progress.FileInfo file, RecordFile.Broken broken) {
    String message = broken.why() + "; what follows was not read";
    problems.add(
        new Filed.Problem(file.name(), broken.line(), "file", Flaw.error(message, null), null));
  }

  /** Notes that a record counts for nothing, because the same comes again later. */
  void superseded(Progress.FileInfo file, FileRecord record, Progress.FileInfo by) {
    String message = "The same record comes again in %s; the last one counts".formatted(by.name());
    problems.add(
        new Filed.Problem(
            file.name(),
            record.line(),
            record.name(),
            Flaw.warning(message, record.type() + ".id"),
            null));
  }

  Set<Long> repeated() {
    return hashes.repeated();
  }

  int ranks(int file) {
    return ranks.getOrDefault(file, 0);
  }

  List<Filed.Problem> problems() {
    return problems;
  }

  int records() {
    return records;
  }

  int odd() {
    return odd;
  }
}
