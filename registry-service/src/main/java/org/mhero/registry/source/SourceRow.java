package org.mhero.registry.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source record as it is kept. Its text is somebody's personal data, so {@code toString} leaves
 * it out.
 *
 * @param key which record
 * @param print the fingerprint of what was sent and of the rules it was read by
 * @param raw the record as sent
 * @param problem what kept it out, in words
 * @param target the resource it became, {@code Type/id}
 * @param lacks {@code Type/id} of resources it refers to that were not there
 * @param readAgain the day from which it reads differently
 * @param importId the import that brought it
 */
record SourceRow(
    Key key,
    byte[] print,
    String raw,
    RecordState state,
    @Nullable String problem,
    @Nullable Target target,
    List<String> lacks,
    @Nullable LocalDate readAgain,
    UUID importId) {

  /** A record's identity in its source. */
  record Key(String source, String type, String id) {
    String reference() {
      return type + "/" + id;
    }
  }

  /** The resource a record became. */
  record Target(String type, String id) {}

  /** Whether the same record, read by the same rules, is in the directory with all it refers to. */
  boolean settled(byte[] fingerprint, LocalDate today) {
    return state == RecordState.STORED
        && lacks.isEmpty()
        && (readAgain == null || readAgain.isAfter(today))
        && Arrays.equals(print, fingerprint);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceRow row
        && key.equals(row.key)
        && state == row.state
        && Arrays.equals(print, row.print);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "SourceRow[" + key.reference() + ", " + state + "]";
  }
}
