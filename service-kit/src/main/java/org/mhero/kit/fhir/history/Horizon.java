package org.mhero.kit.fhir.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.store.Turn;

/**
 * Up to where everything is settled: what has a number up to {@code seq} has been committed or will
 * never be, and what is committed later bears a time at or after {@code at}. So a client that asks
 * again with {@code _since=at} misses nothing (mCSD "commit gap").
 *
 * <p>The time is read before the number, and the number before the writers: a writer who is not
 * seen here takes its number later, and its time later still.
 */
record Horizon(long seq, Instant at) {
  private static final String NOW = "select clock_timestamp()";
  private static final String LAST =
      "select case when is_called then last_value else 0 end from fhir_seq";
  private static final String WRITERS =
      "select virtualtransaction from pg_locks where locktype = 'advisory' and classid = 0"
          + " and objid = ? and objsubid = 1 and mode = 'ShareLock' and granted"
          + " and pid <> pg_backend_pid()"
          + " and database = (select oid from pg_database where datname = current_database())";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** The horizon of this moment; waits for the writers under way, and for no others. */
  static Horizon settled(Connection connection) throws SQLException {
    Instant at = instant(connection);
    long seq = last(connection);
    List<String> waiting = writers(connection);
    long start = System.nanoTime();
    while (!waiting.isEmpty()) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new AppException(
            ErrorCode.UNAVAILABLE, "A long transaction is being written; ask again shortly");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      waiting.retainAll(writers(connection));
    }
    return new Horizon(seq, at);
  }

  private static Instant instant(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NOW);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getTimestamp(1).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
  }

  private static long last(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> writers(Connection connection) throws SQLException {
    var found = new ArrayList<String>();
    try (PreparedStatement statement = connection.prepareStatement(WRITERS)) {
      statement.setLong(1, Turn.WRITERS);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
    }
    return found;
  }
}
