package org.mhero.kit.fhir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL of {@code fhir_current}. */
final class CurrentTable {
  private static final String PLACE =
      "insert into fhir_current (type, id, version, seq, last_updated, deleted)"
          + " select k.type, k.id, 0, 0, now(), true"
          + " from unnest(?::text[], ?::text[]) with ordinality as k(type, id, n) order by k.n"
          + " on conflict (type, id) do nothing";
  private static final String LOCK =
      "select c.pid from unnest(?::text[], ?::text[]) as k(type, id)"
          + " join fhir_current c on c.type = k.type and c.id = k.id"
          + " order by c.type, c.id for update of c";
  private static final String READ =
      "select c.pid, c.type, c.id, c.version, c.seq, c.last_updated, v.body"
          + " from fhir_current c left join fhir_version v on v.seq = c.seq"
          + " where c.pid = any (?)";
  private static final String UPDATE =
      "update fhir_current c set version = n.version, seq = n.seq, last_updated = ?,"
          + " deleted = n.deleted"
          + " from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[])"
          + " as n(pid, version, seq, deleted) where c.pid = n.pid";

  /** Makes an empty row for each key that has none, so that there is something to lock. */
  static void place(Connection connection, Collection<StoredKey> keys) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PLACE)) {
      bind(connection, statement, keys);
      statement.executeUpdate();
    }
  }

  /**
   * Locks the rows in the order of their keys, so that two writers never wait for each other. They
   * are read by a statement of their own: one that has waited for a lock sees the locked row as it
   * is now, but what it joins as it was.
   */
  static Map<StoredKey, CurrentRow> lock(Connection connection, Collection<StoredKey> keys)
      throws SQLException {
    var pids = new ArrayList<Long>(keys.size());
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      bind(connection, statement, keys);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          pids.add(row.getLong(1));
        }
      }
    }
    return read(connection, pids);
  }

  private static Map<StoredKey, CurrentRow> read(Connection connection, List<Long> pids)
      throws SQLException {
    var rows = new HashMap<StoredKey, CurrentRow>(pids.size() * 2);
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setArray(1, connection.createArrayOf("bigint", pids.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          StoredKey key = new StoredKey(row.getString(2), row.getString(3));
          rows.put(
              key,
              new CurrentRow(
                  row.getLong(1),
                  key,
                  row.getLong(4),
                  row.getLong(5),
                  row.getTimestamp(6).toInstant(),
                  Body.unpack(row.getBytes(7))));
        }
      }
    }
    return rows;
  }

  static void update(Connection connection, List<PendingVersion> versions) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      statement.setTimestamp(1, Timestamp.from(versions.get(0).stored().lastUpdated()));
      statement.setArray(2, longs(connection, versions.stream().map(PendingVersion::pid)));
      statement.setArray(3, longs(connection, versions.stream().map(v -> v.stored().version())));
      statement.setArray(4, longs(connection, versions.stream().map(v -> v.stored().seq())));
      statement.setArray(
          5,
          connection.createArrayOf(
              "boolean", versions.stream().map(v -> v.stored().deleted()).toArray()));
      statement.executeUpdate();
    }
  }

  private static java.sql.Array longs(Connection connection, java.util.stream.Stream<Long> values)
      throws SQLException {
    return connection.createArrayOf("bigint", values.toArray());
  }

  private static void bind(
      Connection connection, PreparedStatement statement, Collection<StoredKey> keys)
      throws SQLException {
    statement.setArray(
        1, connection.createArrayOf("text", keys.stream().map(StoredKey::type).toArray()));
    statement.setArray(
        2, connection.createArrayOf("text", keys.stream().map(StoredKey::id).toArray()));
  }

  private CurrentTable() {}
}
