package org.mhero.registry.source;

import org.jspecify.annotations.Nullable;

/** A record and the file it came in. */
record Filed(String file, FileRecord record) {

  /** Something to tell about the record. */
  Problem problem(Flaw flaw) {
    return new Problem(file, record.line(), record.name(), flaw, null);
  }

  /** That a resource it refers to is not there; taken back when it comes. */
  Problem lack(Reading.Need need) {
    String message =
        need.essential()
            ? "It waits for %s, which is not in the directory"
            : "It refers to %s, which is not in the directory";
    Flaw flaw = new Flaw(Flaw.Severity.WARNING, message.formatted(need.reference()), record.type());
    return new Problem(file, record.line(), record.name(), flaw, need.reference());
  }

  /**
   * A problem of an import.
   *
   * @param line the line it begins on, where known
   * @param record type and id of the record
   * @param lack the resource whose absence it tells of, {@code Type/id}
   */
  record Problem(
      String file, @Nullable Integer line, String record, Flaw flaw, @Nullable String lack) {}
}
