package org.mhero.workflow.database;

import java.sql.SQLException;

/** The database did not do what it was asked; the transaction rolls back. */
public final class DatabaseException extends RuntimeException {
  DatabaseException(String message, SQLException cause) {
    super(message, cause);
  }
}
