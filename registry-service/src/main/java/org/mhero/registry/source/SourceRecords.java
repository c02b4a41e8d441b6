package org.mhero.registry.source;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table of source records. */
@ApplicationScoped
class SourceRecords {
  private static final String COLUMNS =
      "source, type, id, fingerprint, raw, state, problem, target_type, target_id, lacks,"
          + " read_again, import_id";
  private static final String FIND =
      "select %s from source_record where source = ? and (type, id) in".formatted(COLUMNS)
          + " (select * from unnest(?::text[], ?::text[]))";
  private static final String SAVE =
      "insert into source_record (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
              .formatted(COLUMNS)
          + " on conflict (source, type, id) do update set fingerprint = excluded.fingerprint,"
          + " raw = excluded.raw, state = excluded.state, problem = excluded.problem,"
          + " target_type = excluded.target_type, target_id = excluded.target_id,"
          + " lacks = excluded.lacks, read_again = excluded.read_again,"
          + " import_id = excluded.import_id, updated_at = now()";
  private static final String PRESENT =
      "select target_type || '/' || target_id from source_record where state = 'stored'"
          + " and (target_type, target_id) in (select * from unnest(?::text[], ?::text[]))";
  private static final String LACKING =
      "select %s from source_record where source = ? and lacks <> '{}'".formatted(COLUMNS)
          + " and (type, id) > (?, ?) order by type, id limit ?";
  private static final String AGAIN =
      "select %s from source_record where source = ? and read_again <= ?".formatted(COLUMNS)
          + " order by read_again limit ?";

  private final AgroalDataSource database;

  SourceRecords(AgroalDataSource database) {
    this.database = database;
  }

  /** Those of the records that are known. */
  Map<SourceRow.Key, SourceRow> find(String source, Collection<SourceRow.Key> keys) {
    Map<SourceRow.Key, SourceRow> found = new HashMap<>();
    query(
            FIND,
            statement -> {
              statement.setString(1, source);
              setPairs(
                  statement,
                  2,
                  keys.stream().map(SourceRow.Key::type).toList(),
                  keys.stream().map(SourceRow.Key::id).toList());
            })
        .forEach(row -> found.put(row.key(), row));
    return found;
  }

  /** Those of the resources, {@code Type/id}, that some source has sent and that are stored. */
  Set<String> present(Collection<SourceRow.Target> targets) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PRESENT)) {
      setPairs(
          statement,
          1,
          targets.stream().map(SourceRow.Target::type).toList(),
          targets.stream().map(SourceRow.Target::id).toList());
      Set<String> present = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          present.add(rows.getString(1));
        }
      }
      return present;
    } catch (SQLException e) {
      throw new SourceUnavailable("Source records could not be read", e);
    }
  }

  /** Records that refer to what is not there, in the order of their keys after one of them. */
  List<SourceRow> lacking(String source, SourceRow.Key after, int limit) {
    return query(
        LACKING,
        statement -> {
          statement.setString(1, source);
          statement.setString(2, after.type());
          statement.setString(3, after.id());
          statement.setInt(4, limit);
        });
  }

  /** Records that read differently from a day on that has come. */
  List<SourceRow> dueAgain(String source, LocalDate today, int limit) {
    return query(
        AGAIN,
        statement -> {
          statement.setString(1, source);
          statement.setObject(2, today);
          statement.setInt(3, limit);
        });
  }

  /** Keeps the records, in place of what was kept of them before. */
  void save(List<SourceRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SAVE)) {
      for (SourceRow row : rows) {
        set(connection, statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new SourceUnavailable("Source records could not be written", e);
    }
  }

  private static void set(Connection connection, PreparedStatement statement, SourceRow row)
      throws SQLException {
    SourceRow.Target target = row.target();
    statement.setString(1, row.key().source());
    statement.setString(2, row.key().type());
    statement.setString(3, row.key().id());
    statement.setBytes(4, row.print());
    statement.setString(5, row.raw());
    statement.setString(6, row.state().column());
    statement.setString(7, row.problem());
    statement.setString(8, target == null ? null : target.type());
    statement.setString(9, target == null ? null : target.id());
    statement.setArray(10, connection.createArrayOf("text", row.lacks().toArray()));
    statement.setObject(11, row.readAgain());
    statement.setObject(12, row.importId());
  }

  /** Sets the values of a statement. */
  private interface Setter {
    void set(PreparedStatement statement) throws SQLException;
  }

  private List<SourceRow> query(String sql, Setter setter) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      setter.set(statement);
      List<SourceRow> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(row(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new SourceUnavailable("Source records could not be read", e);
    }
  }

  private static void setPairs(
      PreparedStatement statement, int at, List<String> types, List<String> ids)
      throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(at, connection.createArrayOf("text", types.toArray()));
    statement.setArray(at + 1, connection.createArrayOf("text", ids.toArray()));
  }

  private static SourceRow row(ResultSet row) throws SQLException {
    String targetType = row.getString("target_type");
    return new SourceRow(
        new SourceRow.Key(row.getString("source"), row.getString("type"), row.getString("id")),
        row.getBytes("fingerprint"),
        row.getString("raw"),
        RecordState.of(row.getString("state")),
        row.getString("problem"),
        targetType == null ? null : new SourceRow.Target(targetType, row.getString("target_id")),
        Arrays.stream((Object[]) row.getArray("lacks").getArray()).map(String::valueOf).toList(),
        row.getObject("read_again", LocalDate.class),
        row.getObject("import_id", UUID.class));
  }
}
