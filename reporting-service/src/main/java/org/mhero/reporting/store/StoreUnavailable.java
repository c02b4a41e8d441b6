package org.mhero.reporting.store;

import java.sql.SQLException;

/** The database refused a statement; the transaction rolls back and nothing is half done. */
public final class StoreUnavailable extends RuntimeException {
  StoreUnavailable(String message, SQLException cause) {
    super(message, cause);
  }
}
