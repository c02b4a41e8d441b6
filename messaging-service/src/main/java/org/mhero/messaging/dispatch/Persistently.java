package org.mhero.messaging.dispatch;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.mhero.kit.error.AppException;

/** Runs what must not be given up because the database is away for a while. */
final class Persistently {
  private static final Logger LOG = Logger.getLogger(Persistently.class);
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;
  private static final int MOST_DOUBLINGS = 6;

  private Persistently() {}

  /** Tries until it works; a failure that will not pass is thrown. */
  static void run(Runnable work) {
    for (int attempt = 0; !tried(work); attempt++) {
      LOG.warnf("The database is away, attempt %d", attempt + 1);
      long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt, MOST_DOUBLINGS));
      try {
        TimeUnit.MILLISECONDS.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Stopped while waiting for the database", e);
      }
    }
  }

  private static boolean tried(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      if (passing(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean passing(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      boolean lostTransaction =
          t instanceof RollbackException || (t instanceof SQLException sql && sqlPasses(sql));
      if (lostTransaction || (t instanceof AppException app && app.code().retryable())) {
        return true;
      }
    }
    return false;
  }

  private static boolean sqlPasses(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.matches("(08|40|53|55|57).*");
  }
}
