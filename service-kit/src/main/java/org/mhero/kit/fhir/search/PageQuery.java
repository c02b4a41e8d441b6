package org.mhero.kit.fhir.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.StoredRow;

/** One page of matches: a keyset, never an offset, and bodies only of the rows on the page. */
final class PageQuery {

  /** A match with its number and its sort values. */
  record Row(StoredResource resource, long pid, List<String> keys) {}

  private final SearchRequest request;
  private final ToIntFunction<ParamRef> numbers;
  private final SortSql sort;

  PageQuery(SearchRequest request, ToIntFunction<ParamRef> numbers) {
    this.request = request;
    this.numbers = numbers;
    this.sort = new SortSql(request.sorts(), request.criteria(), numbers);
  }

  /** The rows of the page and one more, if there is one. */
  List<Row> run(Connection connection, long snapshot) throws SQLException {
    var sql = new Sql();
    sql.add("with page as (select p.* from (select c.pid, c.seq");
    sort.columns(sql);
    sql.add(" from fhir_current c where ").add(conditions());
    sql.add(" and c.pid <= ?) p", snapshot);
    Cursor cursor = request.cursor();
    if (cursor != null) {
      sql.add(" where ");
      sort.after(sql, cursor);
    }
    sort.orderBy(sql);
    sql.add(" limit ?) select " + StoredRow.COLUMNS + ", p.pid", request.count() + 1);
    for (int i = 0; i < request.sorts().size(); i++) {
      sql.add(", p.k" + i + "::text");
    }
    sql.add(" from page p join fhir_version v on v.seq = p.seq");
    sort.orderBy(sql);
    return read(connection, sql);
  }

  /** The conditions of the search on the row c. */
  Sql conditions() {
    var sql = new Sql().add("c.type = ? and not c.deleted", request.type().name());
    var compiler = new CriterionSql(numbers);
    for (Criterion criterion : request.criteria()) {
      sql.add(" and ");
      compiler.add(sql, "c", criterion);
    }
    return sql;
  }

  private List<Row> read(Connection connection, Sql sql) throws SQLException {
    var rows = new ArrayList<Row>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        var keys = new ArrayList<String>();
        for (int i = 0; i < request.sorts().size(); i++) {
          keys.add(row.getString(StoredRow.WIDTH + 2 + i));
        }
        rows.add(new Row(StoredRow.read(row), row.getLong(StoredRow.WIDTH + 1), keys));
      }
    }
    return rows;
  }
}
