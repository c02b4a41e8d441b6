package org.mhero.kit.fhir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** SQL of {@code fhir_version}. */
final class VersionTable {
  private static final String CURRENT =
      "select "
          + StoredRow.COLUMNS
          + " from fhir_current c join fhir_version v on v.seq = c.seq"
          + " where c.type = ? and c.id = ?";
  private static final String VERSION =
      "select "
          + StoredRow.COLUMNS
          + " from fhir_version v where type = ? and id = ? and version = ?";
  private static final String INSERT =
      "insert into fhir_version (type, id, version, seq, last_updated, body)"
          + " select n.type, n.id, n.version, n.seq, ?, n.body from"
          + " unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bytea[])"
          + " as n(type, id, version, seq, body)";

  static Optional<StoredResource> current(Connection connection, String type, String id)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CURRENT)) {
      statement.setString(1, type);
      statement.setString(2, id);
      return single(statement);
    }
  }

  static Optional<StoredResource> version(Connection connection, StoredKey key, long version)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(VERSION)) {
      statement.setString(1, key.type());
      statement.setString(2, key.id());
      statement.setLong(3, version);
      return single(statement);
    }
  }

  static void insert(Connection connection, List<PendingVersion> versions) throws SQLException {
    List<StoredResource> rows = versions.stream().map(PendingVersion::stored).toList();
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      Instant at = rows.get(0).lastUpdated();
      statement.setTimestamp(1, Timestamp.from(at));
      statement.setArray(
          2, connection.createArrayOf("text", rows.stream().map(StoredResource::type).toArray()));
      statement.setArray(
          3, connection.createArrayOf("text", rows.stream().map(StoredResource::id).toArray()));
      statement.setArray(
          4,
          connection.createArrayOf("bigint", rows.stream().map(StoredResource::version).toArray()));
      statement.setArray(
          5, connection.createArrayOf("bigint", rows.stream().map(StoredResource::seq).toArray()));
      statement.setArray(
          6,
          connection.createArrayOf(
              "bytea",
              rows.stream()
                  .map(r -> r.json() == null ? null : Body.pack(r.json()))
                  .toArray(byte[][]::new)));
      statement.executeUpdate();
    }
  }

  private static Optional<StoredResource> single(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(StoredRow.read(row)) : Optional.empty();
    }
  }

  private VersionTable() {}
}
