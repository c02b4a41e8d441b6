package org.mhero.messaging.database;

import java.sql.SQLException;
import java.util.List;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** Turns what the driver throws into what callers are told. */
final class DatabaseUnavailable {
  private DatabaseUnavailable() {}

  /** A statement that cannot be right is a fault of ours; everything else may pass. */
  static RuntimeException from(SQLException e) {
    String state = e.getSQLState() == null ? "08" : e.getSQLState();
    boolean passing =
        state.startsWith("08")
            || state.startsWith("40")
            || state.startsWith("53")
            || state.startsWith("55")
            || state.startsWith("57");
    return passing
        ? new AppException(ErrorCode.UNAVAILABLE, "The database is away, try again", List.of(), e)
        : new IllegalStateException("A statement failed with SQLSTATE " + state, e);
  }
}
