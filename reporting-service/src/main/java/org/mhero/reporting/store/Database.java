package org.mhero.reporting.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements with positional parameters, in the caller's transaction if there is one. Understood
 * besides what JDBC understands: {@link Instant}, {@link LocalDate}, and arrays of these, of
 * strings, numbers and booleans, which become PostgreSQL arrays.
 */
@ApplicationScoped
public class Database {
  /** Rows asked for at a time when a result is streamed. */
  private static final int FETCH = 500;

  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  public <T> List<T> list(String sql, Function<Row, T> row, @Nullable Object... parameters) {
    List<T> all = new ArrayList<>();
    each(sql, r -> all.add(row.apply(r)), parameters);
    return all;
  }

  public <T> Optional<T> one(String sql, Function<Row, T> row, @Nullable Object... parameters) {
    List<T> all = list(sql, row, parameters);
    return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(0));
  }

  /** Hands over row by row; inside a transaction without holding the whole result in memory. */
  public void each(String sql, Consumer<Row> row, @Nullable Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.setFetchSize(FETCH);
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          row.accept(new Row(result));
        }
      }
    } catch (SQLException e) {
      throw new StoreUnavailable("A query failed", e);
    }
  }

  /** Returns how many rows were changed. */
  public int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreUnavailable("An update failed", e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object[] parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      bind(connection, statement, i + 1, parameters[i]);
    }
    return statement;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, java.sql.Types.NULL);
      case Instant at -> statement.setObject(index, at.atOffset(ZoneOffset.UTC));
      case Object[] array ->
          statement.setArray(index, connection.createArrayOf(type(array), elements(array)));
      default -> statement.setObject(index, value);
    }
  }

  private static String type(Object[] array) {
    return switch (array) {
      case Instant[] a -> "timestamptz";
      case LocalDate[] a -> "date";
      case Long[] a -> "bigint";
      case Integer[] a -> "integer";
      case Boolean[] a -> "boolean";
      case java.math.BigDecimal[] a -> "numeric";
      default -> "text";
    };
  }

  private static @Nullable Object[] elements(Object[] array) {
    if (array instanceof Instant[] instants) {
      return Arrays.stream(instants)
          .map(i -> i == null ? null : i.atOffset(ZoneOffset.UTC))
          .toArray(OffsetDateTime[]::new);
    }
    return array;
  }
}
