package org.mhero.reporting.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current row of a result; columns are numbered from 1. */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /** The text of a column; an absent one is empty. */
  public String text(int column) {
    String text = textOrNull(column);
    return text == null ? "" : text;
  }

  public @Nullable String textOrNull(int column) {
    return get(() -> result.getString(column));
  }

  public long number(int column) {
    Long number = get(() -> result.getLong(column));
    return number == null ? 0 : number;
  }

  public @Nullable BigDecimal decimalOrNull(int column) {
    return get(() -> result.getBigDecimal(column));
  }

  /** The number of a column that is never null. */
  public BigDecimal decimal(int column) {
    BigDecimal value = decimalOrNull(column);
    if (value == null) {
      throw new IllegalStateException("Column " + column + " has no number");
    }
    return value;
  }

  public @Nullable Double doubleOrNull(int column) {
    return get(
        () -> {
          double value = result.getDouble(column);
          return result.wasNull() ? null : value;
        });
  }

  /** The bytes of a column that is never null. */
  public byte[] bytes(int column) {
    byte[] bytes = get(() -> result.getBytes(column));
    if (bytes == null) {
      throw new IllegalStateException("Column " + column + " has no bytes");
    }
    return bytes;
  }

  public boolean flag(int column) {
    return Boolean.TRUE.equals(get(() -> result.getBoolean(column)));
  }

  public @Nullable Instant instantOrNull(int column) {
    Timestamp at = get(() -> result.getTimestamp(column));
    return at == null ? null : at.toInstant();
  }

  /** The instant of a column that is never null. */
  public Instant instant(int column) {
    Instant at = instantOrNull(column);
    if (at == null) {
      throw new IllegalStateException("Column " + column + " has no instant");
    }
    return at;
  }

  /** The date of a column that is never null. */
  public LocalDate day(int column) {
    LocalDate day = get(() -> result.getObject(column, LocalDate.class));
    if (day == null) {
      throw new IllegalStateException("Column " + column + " has no date");
    }
    return day;
  }

  private static <T> @Nullable T get(Read<T> read) {
    try {
      return read.get();
    } catch (SQLException e) {
      throw new StoreUnavailable("A row could not be read", e);
    }
  }

  private interface Read<T> {
    @Nullable T get() throws SQLException;
  }
}
