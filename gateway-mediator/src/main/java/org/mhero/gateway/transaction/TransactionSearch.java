package org.mhero.gateway.transaction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.transaction.Transaction.Asked;
import org.mhero.gateway.transaction.Transaction.Asker;
import org.mhero.gateway.transaction.Transaction.Figures;
import org.mhero.gateway.transaction.Transaction.Outcome;
import org.mhero.gateway.transaction.TransactionFilter.Cursor;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** Reads the log, newest first, by keyset: a page costs the same however far back it lies. */
@ApplicationScoped
class TransactionSearch {
  private static final String SELECT =
      "select id, at, route, client, subject, method, path, parameters, status, failure, millis,"
          + " owner_millis, bytes_in, bytes_out, request_id from transaction_log";

  /** An id tells its time to the millisecond, the row to the microsecond. */
  private static final Duration ROUNDING = Duration.ofMillis(1);

  private final AgroalDataSource database;

  TransactionSearch(AgroalDataSource database) {
    this.database = database;
  }

  /** At most {@code limit} transactions, older than the cursor. */
  List<Transaction> find(TransactionFilter filter, Optional<Cursor> after, int limit) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder(" where status between ? and ?");
    values.add(filter.lowest());
    values.add(filter.highest());
    add(where, values, " and at >= ?", time(filter.from()));
    add(where, values, " and at < ?", time(filter.to()));
    add(where, values, " and starts_with(path, ?)", filter.path());
    add(where, values, " and client = ?", filter.client());
    add(where, values, " and request_id = ?", filter.requestId());
    after.ifPresent(
        cursor -> {
          where.append(" and (at, id) < (?, ?)");
          values.add(utc(cursor.at()));
          values.add(cursor.id());
        });
    values.add(limit);
    return query(SELECT + where + " order by at desc, id desc limit ?", values);
  }

  /** One transaction. */
  Optional<Transaction> find(UUID id) {
    Instant at = TimeOrderedId.of(id);
    return query(
            SELECT + " where id = ? and at >= ? and at < ?",
            List.of(id, utc(at.minus(ROUNDING)), utc(at.plus(ROUNDING))))
        .stream()
        .findFirst();
  }

  private List<Transaction> query(String sql, List<?> values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      List<Transaction> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new AppException(
          ErrorCode.UNAVAILABLE, "The transaction log cannot be read at present", List.of(), e);
    }
  }

  private static void add(
      StringBuilder where, List<Object> values, String clause, @Nullable Object value) {
    if (value != null) {
      where.append(clause);
      values.add(value);
    }
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : utc(at);
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Transaction read(ResultSet row) throws SQLException {
    return new Transaction(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        new Asker(row.getString(4), row.getString(5)),
        new Asked(row.getString(6), row.getString(7), row.getString(8)),
        new Outcome(row.getInt(9), row.getString(10)),
        new Figures(
            row.getLong(11), row.getObject(12, Long.class), row.getLong(13), row.getLong(14)),
        row.getString(15));
  }
}
