package org.mhero.kit.fhir.search;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The order of matches: the sort values, then the resource number, so that it is total and a page
 * begins exactly where the last one ended. What has no value counts as lowest.
 */
final class SortSql {
  private final List<SortSpec> sorts;
  private final List<Criterion> criteria;
  private final ToIntFunction<ParamRef> numbers;

  SortSql(List<SortSpec> sorts, List<Criterion> criteria, ToIntFunction<ParamRef> numbers) {
    this.sorts = sorts;
    this.criteria = criteria;
    this.numbers = numbers;
  }

  /** The sort values as columns k0, k1, ... of the row c. */
  void columns(Sql sql) {
    for (int i = 0; i < sorts.size(); i++) {
      sql.add(", ");
      value(sql, sorts.get(i));
      sql.add(" as k" + i);
    }
  }

  /** The condition "after the cursor" on the columns of the row p. */
  void after(Sql sql, Cursor cursor) {
    if (cursor.keys().size() != sorts.size()) {
      throw org.mhero.kit.error.AppException.invalid("_cursor: not a cursor of this search");
    }
    sql.add("(");
    for (int i = 0; i <= sorts.size(); i++) {
      sql.add(i == 0 ? "(" : " or (");
      for (int equal = 0; equal < i; equal++) {
        sql.add(
            "p.k" + equal + " = ?::" + cast(sorts.get(equal)) + " and ", cursor.keys().get(equal));
      }
      if (i == sorts.size()) {
        sql.add("p.pid > ?", cursor.pid());
      } else {
        String compare = sorts.get(i).descending() ? " < " : " > ";
        sql.add("p.k" + i + compare + "?::" + cast(sorts.get(i)), cursor.keys().get(i));
      }
      sql.add(")");
    }
    sql.add(")");
    if (!sorts.isEmpty()) {
      String bound = sorts.get(0).descending() ? " <= " : " >= ";
      sql.add(" and p.k0" + bound + "?::" + cast(sorts.get(0)), cursor.keys().get(0));
    }
  }

  void orderBy(Sql sql) {
    sql.add(" order by ");
    for (int i = 0; i < sorts.size(); i++) {
      sql.add("p.k" + i + (sorts.get(i).descending() ? " desc, " : ", "));
    }
    sql.add("p.pid");
  }

  private void value(Sql sql, SortSpec sort) {
    if (sort.byId()) {
      sql.add("c.id");
    } else if (sort.byLastUpdated()) {
      sql.add("c.last_updated");
    } else {
      lookup(sql, sort);
    }
  }

  private void lookup(Sql sql, SortSpec sort) {
    String pick = sort.descending() ? "max" : "min";
    sql.add("coalesce((select " + pick + "(");
    switch (sort.kind()) {
      case STRING -> sql.add("x.folded");
      case TOKEN, URI -> sql.add("x.code");
      case REFERENCE -> sql.add("x.target_id");
      case DATE -> sql.add(sort.descending() ? "x.high" : "x.low");
      case NUMBER, QUANTITY -> sql.add("x.value");
      case SPECIAL -> NearSql.distance(sql, circle());
    }
    sql.add(
        ") from " + CriterionSql.tableOf(sort.kind()) + " x where x.pid = c.pid and x.param = ?)",
        numbers.applyAsInt(sort.param()));
    sql.add(", " + lowest(sort) + ")");
  }

  private Circle circle() {
    return criteria.stream()
        .filter(Criterion.Near.class::isInstance)
        .map(c -> ((Criterion.Near) c).circle())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A distance needs a centre"));
  }

  private static String lowest(SortSpec sort) {
    return switch (sort.kind()) {
      case STRING, TOKEN, URI, REFERENCE -> "''";
      case DATE -> "'-infinity'::timestamptz";
      case NUMBER, QUANTITY -> "'-Infinity'::numeric";
      case SPECIAL -> "0::float8";
    };
  }

  private static String cast(SortSpec sort) {
    return switch (sort.kind()) {
      case STRING, TOKEN, URI, REFERENCE -> "text";
      case DATE -> "timestamptz";
      case NUMBER, QUANTITY -> "numeric";
      case SPECIAL -> "float8";
    };
  }
}
