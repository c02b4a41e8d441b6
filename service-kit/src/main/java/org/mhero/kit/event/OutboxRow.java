package org.mhero.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent. */
record OutboxRow(
    long seq,
    String id,
    String topic,
    String key,
    String type,
    String body,
    @Nullable String traceparent,
    Instant at) {

  /** The oldest rows in the order they were written. */
  static List<OutboxRow> next(Connection connection, int limit) throws SQLException {
    List<OutboxRow> rows = new ArrayList<>();
    try (var statement =
        connection.prepareStatement(
            "select seq, id, topic, event_key, type, body, traceparent, created_at"
                + " from outbox order by seq limit ?")) {
      statement.setInt(1, limit);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getTimestamp(8).toInstant()));
        }
      }
    }
    return rows;
  }

  static void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
    Long[] seqs = rows.stream().map(OutboxRow::seq).toArray(Long[]::new);
    try (var statement = connection.prepareStatement("delete from outbox where seq = any (?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", seqs));
      statement.executeUpdate();
    }
  }
}
