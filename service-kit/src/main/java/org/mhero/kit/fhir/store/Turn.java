package org.mhero.kit.fhir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The change numbers and the time of one write, from the database's clock.
 *
 * <p>A number is taken only while the transaction holds the shared writers' lock, and the lock is
 * released by its end. A history reader looks at the last number given, then waits until those who
 * hold the lock at that moment are gone: whatever is numbered up to there has then been committed
 * or undone, so a reader that polls never passes by a late commit (commit gap). Writers wait for
 * nobody.
 *
 * @param first the first of the numbers taken, the others follow it without gap to {@code last}
 */
public record Turn(long[] numbers, Instant at) {

  /** The key of the shared writers' lock: "FHIR" in ASCII. */
  public static final long WRITERS = 0x46484952L;

  private static final String TAKE =
      "select nextval('fhir_seq'), clock_timestamp() from generate_series(1, ?)";

  /** Declares this transaction a writer, before it takes numbers. */
  static void enter(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock_shared(?)")) {
      statement.setLong(1, WRITERS);
      statement.execute();
    }
  }

  /** Takes numbers; all rows they are for must be locked, or a row's numbers would not rise. */
  static Turn take(Connection connection, int count) throws SQLException {
    long[] numbers = new long[count];
    Instant at = Instant.EPOCH;
    try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setInt(1, count);
      try (ResultSet row = statement.executeQuery()) {
        for (int i = 0; row.next(); i++) {
          numbers[i] = row.getLong(1);
          at = row.getTimestamp(2).toInstant();
        }
      }
    }
    return new Turn(numbers, at.truncatedTo(ChronoUnit.MILLIS));
  }
}
