package org.mhero.registry.source;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How far imports have come, and who works on them. An import belongs to one replica for as long as
 * its lease runs; every step renews it and fails when the import was stopped or taken over.
 */
@ApplicationScoped
class Progress {
  /**
   * An import to work on, and the first record not done yet.
   *
   * @param counted whether its files were looked through
   */
  record Claim(UUID id, String source, boolean counted, Cursor cursor) {}

  /** A place in the passes over the files. */
  record Cursor(int rank, int file, int entry) {}

  /** A file of an import; {@code ranks} as {@link Rank#bits}, 0 until it was looked through. */
  record FileInfo(int file, String name, int ranks) {}

  /** Thrown inside a step when the import is no longer ours; undoes the step. */
  static final class Lost extends RuntimeException {
    Lost() {
      super("The import was stopped or taken over");
    }
  }

  private static final String CLAIM =
      "update import_job set owner = ?, leased_until = now() + ? * interval '1 second'"
          + " where id = (select id from import_job j where state = 'RUNNING'"
          + " and leased_until <= now() and not exists (select 1 from import_job o"
          + " where o.source = j.source and o.state = 'RUNNING' and o.number < j.number)"
          + " order by number limit 1 for update skip locked)"
          + " returning id, source, counted, rank, file, entry";
  private static final String RENEW =
      "update import_job set leased_until = now() + ? * interval '1 second'"
          + " where id = ? and owner = ? and state = 'RUNNING'";
  private static final String ADVANCE =
      "update import_job set rank = ?, file = ?, entry = ?, attempts = 0,"
          + " stored = stored + ?, unchanged = unchanged + ?, rejected = rejected + ?,"
          + " waiting = waiting + ? where id = ?";
  private static final String COUNTED =
      "update import_job set counted = true, records = ?, rejected = rejected + ?,"
          + " unchanged = unchanged + ? where id = ?";
  private static final String RELEASE =
      "update import_job set owner = null, attempts = attempts + ?,"
          + " leased_until = now() + ? * interval '1 second'"
          + " where id = ? and owner = ? and state = 'RUNNING' returning attempts";

  private final AgroalDataSource database;

  Progress(AgroalDataSource database) {
    this.database = database;
  }

  /** The oldest import nobody works on, each source's in the order they came. */
  Optional<Claim> claim(String owner, Duration lease) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setString(1, owner);
      statement.setLong(2, lease.toSeconds());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Claim(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getBoolean(3),
                    new Cursor(row.getInt(4), row.getInt(5), row.getInt(6))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new SourceUnavailable("No import could be claimed", e);
    }
  }

  /** Renews the lease; the row stays locked until the step's transaction ends. */
  void renew(UUID id, String owner, Duration lease) {
    if (update(RENEW, lease.toSeconds(), id, owner) == 0) {
      throw new Lost();
    }
  }

  void advance(UUID id, Cursor to, Tally tally) {
    update(
        ADVANCE,
        to.rank(),
        to.file(),
        to.entry(),
        tally.stored(),
        tally.unchanged(),
        tally.rejected(),
        tally.waiting(),
        id);
  }

  /**
   * Notes what a first look through the files found.
   *
   * @param odd entries that are no records, and are rejected
   */
  void counted(UUID id, int records, int odd, Set<Duplicates.At> superseded) {
    update(COUNTED, records, odd, superseded.size(), id);
    superseded.forEach(
        at ->
            update(
                "insert into import_superseded (import_id, file, entry) values (?, ?, ?)",
                id,
                at.file(),
                at.entry()));
  }

  void ranks(UUID id, int file, int ranks) {
    update("update import_file set ranks = ? where import_id = ? and file = ?", ranks, id, file);
  }

  /** Lets go of an import, for the next one to take up at once. */
  void release(UUID id, String owner) {
    query(RELEASE, row -> row.getInt(1), 0, 0L, id, owner);
  }

  /**
   * Lets go of an import after a failure, to be taken up again after a pause.
   *
   * @return how many failures in a row there were at this place
   */
  int failed(UUID id, String owner, Duration pause) {
    return query(RELEASE, row -> row.getInt(1), 1, pause.toSeconds(), id, owner).stream()
        .findFirst()
        .orElse(0);
  }

  List<FileInfo> files(UUID id) {
    return query(
        "select file, name, coalesce(ranks, 0) from import_file where import_id = ? order by file",
        row -> new FileInfo(row.getInt(1), row.getString(2), row.getInt(3)),
        id);
  }

  byte[] content(UUID id, int file) {
    return query(
            "select content from import_file where import_id = ? and file = ?",
            row -> row.getBytes(1),
            id,
            file)
        .stream()
        .findFirst()
        .orElseThrow(Lost::new);
  }

  Set<Duplicates.At> superseded(UUID id) {
    return new HashSet<>(
        query(
            "select file, entry from import_superseded where import_id = ?",
            row -> new Duplicates.At(row.getInt(1), row.getInt(2)),
            id));
  }

  /** Makes something of a row. */
  private interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Mapper<T> mapper, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(mapper.map(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new SourceUnavailable("The progress of an import could not be read", e);
    }
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SourceUnavailable("The progress of an import could not be written", e);
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
