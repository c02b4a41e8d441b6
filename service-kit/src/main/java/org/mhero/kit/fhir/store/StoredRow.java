package org.mhero.kit.fhir.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How a row of {@code fhir_version} (alias v) is read, for queries of other packages too. */
public final class StoredRow {
  /** The columns to select first. */
  public static final String COLUMNS = "v.type, v.id, v.version, v.seq, v.last_updated, v.body";

  /** Their number. */
  public static final int WIDTH = 6;

  /** Reads the first columns of a row. */
  public static StoredResource read(ResultSet row) throws SQLException {
    return new StoredResource(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getTimestamp(5).toInstant(),
        Body.unpack(row.getBytes(6)));
  }

  private StoredRow() {}
}
