package org.mhero.registry.source;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports as users see them: what was sent, how far it has come, what was wrong. */
@ApplicationScoped
class Imports {
  private static final String COLUMNS =
      "id, source, state, files, records, stored, unchanged, rejected, waiting, started_at,"
          + " ended_at";

  private final AgroalDataSource database;

  Imports(AgroalDataSource database) {
    this.database = database;
  }

  /** Keeps the files; from here on the import will be done. */
  void create(UUID id, String source, Instant at, List<Upload> files) {
    run(
        "insert into import_job (id, source, state, files, started_at)"
            + " values (?, ?, 'RUNNING', ?, ?)",
        statement -> {
          statement.setObject(1, id);
          statement.setString(2, source);
          statement.setInt(3, files.size());
          statement.setTimestamp(4, Timestamp.from(at));
          statement.addBatch();
        });
    for (int i = 0; i < files.size(); i++) {
      keep(id, i, files.get(i));
    }
  }

  private void keep(UUID id, int number, Upload file) {
    run(
        "insert into import_file (import_id, file, name, content) values (?, ?, ?, ?)",
        statement -> {
          statement.setObject(1, id);
          statement.setInt(2, number);
          statement.setString(3, file.name());
          statement.setBytes(4, bytes(file));
          statement.addBatch();
        });
  }

  private static byte[] bytes(Upload file) {
    try {
      return file.content().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file could not be read", e);
    }
  }

  Optional<ImportView> find(UUID id) {
    return query(
            "select %s from import_job where id = ?".formatted(COLUMNS),
            statement -> statement.setObject(1, id),
            Imports::view)
        .stream()
        .findFirst();
  }

  /** The latest imports, the newest first. */
  List<ImportView> latest(int limit) {
    return query(
        "select %s from import_job order by number desc limit ?".formatted(COLUMNS),
        statement -> statement.setInt(1, limit),
        Imports::view);
  }

  /** Ends an import that runs, and lets go of its files. */
  void end(UUID id, ImportView.State state, Instant at) {
    run(
        "update import_job set state = ?, ended_at = ?, owner = null"
            + " where id = ? and state = 'RUNNING'",
        statement -> {
          statement.setString(1, state.name());
          statement.setTimestamp(2, Timestamp.from(at));
          statement.setObject(3, id);
          statement.addBatch();
        });
    for (String table : List.of("import_file", "import_superseded")) {
      run(
          "delete from " + table + " where import_id = ?",
          statement -> {
            statement.setObject(1, id);
            statement.addBatch();
          });
    }
  }

  void tell(UUID id, List<Filed.Problem> problems) {
    run(
        "insert into import_problem"
            + " (import_id, file, line, record, severity, message, expression, lack)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        statement -> {
          for (Filed.Problem problem : problems) {
            statement.setObject(1, id);
            statement.setString(2, problem.file());
            statement.setObject(3, problem.line());
            statement.setString(4, problem.record());
            statement.setString(5, problem.flaw().severity().name().toLowerCase(Locale.ROOT));
            statement.setString(6, problem.flaw().message());
            statement.setString(7, problem.flaw().expression());
            statement.setString(8, problem.lack());
            statement.addBatch();
          }
        });
  }

  /** Takes back what was told of absences that are over. */
  void takeBack(UUID id, String source) {
    run(
        "delete from import_problem p where p.import_id = ? and p.lack is not null"
            + " and not exists (select 1 from source_record r where r.source = ?"
            + " and r.type = split_part(p.record, '/', 1)"
            + " and r.id = substr(p.record, strpos(p.record, '/') + 1)"
            + " and p.lack = any(r.lacks))",
        statement -> {
          statement.setObject(1, id);
          statement.setString(2, source);
          statement.addBatch();
        });
  }

  /** Some problems, after one of them; the cursor is the number of a problem. */
  ProblemPage problems(UUID id, long after, int limit) {
    long[] last = new long[1];
    List<ProblemPage.Row> rows =
        query(
            "select id, file, line, record, severity, message, expression from import_problem"
                + " where import_id = ? and id > ? order by id limit ?",
            statement -> {
              statement.setObject(1, id);
              statement.setLong(2, after);
              statement.setInt(3, limit);
            },
            row -> {
              last[0] = row.getLong("id");
              return problem(row);
            });
    return new ProblemPage(rows, rows.size() < limit ? null : String.valueOf(last[0]));
  }

  private static ProblemPage.Row problem(ResultSet row) throws SQLException {
    return new ProblemPage.Row(
        row.getString("file"),
        row.getObject("line", Integer.class),
        row.getString("record"),
        row.getString("severity"),
        row.getString("message"),
        row.getString("expression"));
  }

  private static ImportView view(ResultSet row) throws SQLException {
    return new ImportView(
        row.getObject("id", UUID.class),
        row.getString("source"),
        ImportView.State.valueOf(row.getString("state")),
        row.getInt("files"),
        row.getInt("records"),
        row.getInt("stored"),
        row.getInt("unchanged"),
        row.getInt("rejected"),
        row.getInt("waiting"),
        row.getTimestamp("started_at").toInstant(),
        instant(row.getTimestamp("ended_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /** Sets the values of a statement; adds batches where it changes something. */
  private interface Setter {
    void set(PreparedStatement statement) throws SQLException;
  }

  /** Makes something of a row. */
  private interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private void run(String sql, Setter setter) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      setter.set(statement);
      statement.executeBatch();
    } catch (SQLException e) {
      throw new SourceUnavailable("An import could not be written", e);
    }
  }

  private <T> List<T> query(String sql, Setter setter, Mapper<T> mapper) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      setter.set(statement);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(mapper.map(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new SourceUnavailable("An import could not be read", e);
    }
  }
}
