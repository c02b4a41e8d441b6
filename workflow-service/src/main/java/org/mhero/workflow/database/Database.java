package org.mhero.workflow.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements in the transaction the caller has opened. */
@ApplicationScoped
public class Database {
  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Row<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** All rows of a query. */
  public <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(row.map(found));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new DatabaseException("A query failed", e);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    return all(sql, row, values).stream().findFirst();
  }

  /** Changes rows; tells how many. */
  public int change(String sql, @Nullable Object... values) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A change failed", e);
    }
  }

  /** The same change with many sets of values, in one round. */
  public void changeAll(String sql, List<@Nullable Object[]> sets) {
    if (sets.isEmpty()) {
      return;
    }
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (Object[] values : sets) {
        bind(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseException("A change failed", e);
    }
  }

  /** Holds everybody else off this key until the transaction ends. */
  public void lock(String key) {
    first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, key);
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setNull(i + 1, Types.NULL);
        case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
        case Enum<?> constant -> statement.setString(i + 1, constant.name());
        case Object value -> statement.setObject(i + 1, value);
      }
    }
  }
}
