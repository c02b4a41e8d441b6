package org.mhero.kit.fhir.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.StoredRow;

/**
 * SQL of history: a keyset on time and change number, all of it in one index. Time orders for the
 * reader's sake; the number makes the order total and bounds the snapshot.
 */
final class HistoryQuery {
  private static final int BOUND = 1_000_000;

  private final HistoryRequest request;
  private final Horizon horizon;

  HistoryQuery(HistoryRequest request, Horizon horizon) {
    this.request = request;
    this.horizon = horizon;
  }

  /** The versions of the page and one more, if there is one. */
  List<StoredResource> run(Connection connection) throws SQLException {
    var args = new ArrayList<Object>();
    String sql =
        "select "
            + StoredRow.COLUMNS
            + " from fhir_version v where "
            + conditions(args)
            + after(args)
            + " order by v.last_updated desc, v.seq desc limit ?";
    args.add(request.count() + 1);
    var versions = new ArrayList<StoredResource>();
    try (PreparedStatement statement = prepare(connection, sql, args);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        versions.add(StoredRow.read(row));
      }
    }
    return versions;
  }

  /** Counted once, on page 1, and not beyond a bound. */
  long total(Connection connection) throws SQLException {
    var args = new ArrayList<Object>();
    String sql =
        "select count(*) from (select 1 from fhir_version v where "
            + conditions(args)
            + " limit ?) x";
    args.add(BOUND);
    try (PreparedStatement statement = prepare(connection, sql, args);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private String conditions(List<Object> args) {
    var sql = new StringBuilder("v.type = ? and v.seq <= ?");
    args.add(request.type());
    args.add(horizon.seq());
    if (request.id() != null) {
      sql.append(" and v.id = ?");
      args.add(request.id());
    }
    if (request.since() != null) {
      sql.append(" and v.last_updated >= ?");
      args.add(Timestamp.from(request.since()));
    }
    return sql.toString();
  }

  private String after(List<Object> args) {
    HistoryCursor cursor = request.cursor();
    if (cursor == null) {
      return "";
    }
    args.add(Timestamp.from(cursor.lastAt()));
    args.add(cursor.lastSeq());
    return " and (v.last_updated, v.seq) < (?, ?)";
  }

  private static PreparedStatement prepare(Connection connection, String sql, List<Object> args)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < args.size(); i++) {
      statement.setObject(i + 1, args.get(i));
    }
    return statement;
  }
}
