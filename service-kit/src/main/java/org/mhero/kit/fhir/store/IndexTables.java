package org.mhero.kit.fhir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mhero.kit.fhir.index.IndexRows;

/** Collects the index rows of a batch column by column and writes each table with one statement. */
final class IndexTables {
  private static final String[] TABLES = {
    "fhir_string", "fhir_token", "fhir_reference", "fhir_date", "fhir_number", "fhir_position"
  };

  private final Columns texts = new Columns("fhir_string", "folded text", "exact text");
  private final Columns tokens = new Columns("fhir_token", "system text", "code text");
  private final Columns links = new Columns("fhir_reference", "target_type text", "target_id text");
  private final Columns spans = new Columns("fhir_date", "low timestamptz", "high timestamptz");
  private final Columns measures =
      new Columns("fhir_number", "value numeric", "system text", "unit text");
  private final Columns points =
      new Columns("fhir_position", "latitude float8", "longitude float8");

  /** Adds the rows of one resource. */
  void add(long pid, Map<String, Integer> params, IndexRows rows) {
    rows.texts().forEach(r -> texts.add(pid, number(params, r.param()), r.folded(), r.exact()));
    rows.tokens().forEach(r -> tokens.add(pid, number(params, r.param()), r.system(), r.code()));
    rows.links().forEach(r -> links.add(pid, number(params, r.param()), r.type(), r.id()));
    rows.spans()
        .forEach(
            r ->
                spans.add(
                    pid,
                    number(params, r.param()),
                    Timestamp.from(r.low()),
                    Timestamp.from(r.high())));
    rows.measures()
        .forEach(
            r -> measures.add(pid, number(params, r.param()), r.value(), r.system(), r.unit()));
    rows.points()
        .forEach(r -> points.add(pid, number(params, r.param()), r.latitude(), r.longitude()));
  }

  private static int number(Map<String, Integer> params, String name) {
    Integer number = params.get(name);
    if (number == null) {
      throw new IllegalStateException("The search parameter " + name + " has no number");
    }
    return number;
  }

  void insert(Connection connection) throws SQLException {
    for (Columns columns : List.of(texts, tokens, links, spans, measures, points)) {
      columns.insert(connection);
    }
  }

  /** Forgets the index rows of versions that are no longer current. */
  static void delete(Connection connection, List<Long> pids) throws SQLException {
    if (pids.isEmpty()) {
      return;
    }
    for (String table : TABLES) {
      try (PreparedStatement statement =
          connection.prepareStatement("delete from " + table + " where pid = any (?)")) {
        statement.setArray(1, connection.createArrayOf("bigint", pids.toArray()));
        statement.executeUpdate();
      }
    }
  }

  /** One table's rows, turned into columns for {@code unnest}. */
  private static final class Columns {
    private final String sql;
    private final List<String> types = new ArrayList<>(List.of("bigint", "integer"));
    private final List<List<Object>> values = new ArrayList<>();

    Columns(String table, String... columns) {
      var names = new ArrayList<>(List.of("pid", "param"));
      for (String column : columns) {
        String[] parts = column.split(" ");
        names.add(parts[0]);
        types.add(parts[1]);
      }
      String placeholders = String.join(", ", types.stream().map(t -> "?::" + t + "[]").toList());
      this.sql =
          "insert into %s (%s) select * from unnest(%s)"
              .formatted(table, String.join(", ", names), placeholders);
      types.forEach(t -> values.add(new ArrayList<>()));
    }

    void add(Object... row) {
      for (int i = 0; i < row.length; i++) {
        values.get(i).add(row[i]);
      }
    }

    void insert(Connection connection) throws SQLException {
      if (values.get(0).isEmpty()) {
        return;
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.size(); i++) {
          statement.setArray(
              i + 1, connection.createArrayOf(types.get(i), values.get(i).toArray()));
        }
        statement.executeUpdate();
      }
    }
  }
}
