package org.mhero.kit.event;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;

/** Tells a failure that passes from one that stays, and how long to wait for the former. */
public final class Patience {
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;

  /**
   * Whether the failure lies in the database's or a neighbour's absence: SQLSTATE classes 08
   * (connection), 40 (rollback), 53 (resources), 57 (operator intervention), a pool without
   * connections, or an {@link AppException} marked retryable.
   */
  public static boolean passing(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof AppException app && app.code().retryable()) {
        return true;
      }
      if (t instanceof SQLException sql && passing(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passing(SQLException sql) {
    String state = sql.getSQLState();
    if (state == null) {
      return true;
    }
    return sql instanceof SQLTransientException
        || sql instanceof SQLRecoverableException
        || sql instanceof SQLNonTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("57");
  }

  /** Waits longer with each attempt, five seconds at most; returns early when interrupted. */
  void await(int attempt) {
    long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt, 6));
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("Stopped while waiting; the event will come again");
    }
  }
}
