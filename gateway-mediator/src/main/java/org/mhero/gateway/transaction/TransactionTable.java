package org.mhero.gateway.transaction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Writes transactions; they are read by {@link TransactionSearch}. */
@ApplicationScoped
class TransactionTable {
  private static final String INSERT =
      """
      insert into transaction_log (id, at, route, client, subject, method, path, parameters, status,
        failure, millis, owner_millis, bytes_in, bytes_out, request_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource database;

  TransactionTable(AgroalDataSource database) {
    this.database = database;
  }

  /** Writes all or none. */
  void insert(List<Transaction> transactions) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      try {
        for (Transaction transaction : transactions) {
          bind(statement, transaction);
          statement.addBatch();
        }
        statement.executeBatch();
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static void bind(PreparedStatement statement, Transaction transaction)
      throws SQLException {
    statement.setObject(1, transaction.id());
    statement.setObject(2, OffsetDateTime.ofInstant(transaction.at(), ZoneOffset.UTC));
    statement.setString(3, transaction.route());
    statement.setString(4, transaction.asker().client());
    statement.setString(5, transaction.asker().subject());
    statement.setString(6, transaction.asked().method());
    statement.setString(7, transaction.asked().path());
    statement.setString(8, transaction.asked().parameters());
    statement.setInt(9, transaction.outcome().status());
    statement.setString(10, transaction.outcome().failure());
    statement.setLong(11, transaction.figures().millis());
    statement.setObject(12, transaction.figures().ownerMillis(), Types.BIGINT);
    statement.setLong(13, transaction.figures().bytesIn());
    statement.setLong(14, transaction.figures().bytesOut());
    statement.setString(15, transaction.requestId());
  }
}
