package org.mhero.messaging.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a result, by column name; without {@code OrNull} the column is not null. */
public final class Row {
  private final ResultSet row;

  Row(ResultSet row) {
    this.row = row;
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return row.getString(column);
  }

  public String text(String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  public UUID uuid(String column) throws SQLException {
    return Objects.requireNonNull(uuidOrNull(column), column);
  }

  public @Nullable UUID uuidOrNull(String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public Instant instant(String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(column), column);
  }

  public @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public long number(String column) throws SQLException {
    return row.getLong(column);
  }

  public int integer(String column) throws SQLException {
    return row.getInt(column);
  }

  public boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }
}
