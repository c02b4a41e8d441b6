package org.mhero.kit.fhir.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mhero.kit.fhir.search.SearchRequest.TotalMode;

/**
 * Counts matches: exactly up to a bound, and beyond it only when asked; otherwise the planner's
 * estimate stands in, never below the bound.
 */
final class Totals {
  static final int BOUND = 2_000;
  private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": *(\\d+)");

  static long count(Connection connection, PageQuery query, TotalMode mode) throws SQLException {
    if (mode == TotalMode.ACCURATE) {
      return number(
          connection,
          new Sql().add("select count(*) from fhir_current c where ").add(query.conditions()));
    }
    Sql bounded = new Sql().add("select count(*) from (select 1 from fhir_current c where ");
    bounded.add(query.conditions()).add(" limit ?) x", BOUND + 1);
    long counted = number(connection, bounded);
    return counted <= BOUND ? counted : Math.max(counted, estimate(connection, query));
  }

  private static long estimate(Connection connection, PageQuery query) throws SQLException {
    Sql explain = new Sql().add("explain (format json) select 1 from fhir_current c where ");
    explain.add(query.conditions());
    try (PreparedStatement statement = explain.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      var plan = new StringBuilder();
      while (row.next()) {
        plan.append(row.getString(1));
      }
      Matcher rows = PLAN_ROWS.matcher(plan);
      return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }
  }

  private static long number(Connection connection, Sql sql) throws SQLException {
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private Totals() {}
}
