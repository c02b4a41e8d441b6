package org.mhero.messaging.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the caller's JTA transaction, or each in its own where there is none. Takes
 * {@link Instant}, {@link UUID}, enums and collections of text or UUIDs as parameters.
 */
@ApplicationScoped
public class Sql {
  private final AgroalDataSource database;

  Sql(AgroalDataSource database) {
    this.database = database;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(connection, statement, parameters);
      List<T> rows = new ArrayList<>();
      try (var result = statement.executeQuery()) {
        Row row = new Row(result);
        while (result.next()) {
          rows.add(mapper.map(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw DatabaseUnavailable.from(e);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
    return list(sql, mapper, parameters).stream().findFirst();
  }

  /** Changes rows; returns how many. */
  public int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw DatabaseUnavailable.from(e);
    }
  }

  /** Runs one statement with many sets of parameters in one round trip; returns each count. */
  public int[] batch(String sql, List<@Nullable Object[]> sets) {
    if (sets.isEmpty()) {
      return new int[0];
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] parameters : sets) {
        set(connection, statement, parameters);
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException e) {
      throw DatabaseUnavailable.from(e);
    }
  }

  private static void set(
      Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, converted(connection, parameters[i]));
    }
  }

  private static @Nullable Object converted(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Collection<?> many ->
          connection.createArrayOf(
              many.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text", many.toArray());
      default -> value;
    };
  }
}
