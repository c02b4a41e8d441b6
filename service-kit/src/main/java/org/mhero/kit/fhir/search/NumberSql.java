package org.mhero.kit.fhir.search;

import java.math.BigDecimal;
import java.util.List;
import org.mhero.kit.fhir.search.Criterion.NumberValue;

/** Conditions on numbers and quantities, with the range their precision implies. */
final class NumberSql {

  static void add(Sql sql, List<NumberValue> values) {
    String or = "(";
    for (NumberValue value : values) {
      sql.add(or + "(");
      compare(sql, value);
      if (value.system() != null) {
        sql.add(" and x.system = ?", value.system());
      }
      if (value.unit() != null) {
        sql.add(" and x.unit = ?", value.unit());
      }
      sql.add(")");
      or = " or ";
    }
    sql.add(")");
  }

  private static void compare(Sql sql, NumberValue v) {
    switch (v.prefix()) {
      case EQ -> sql.add("(x.value >= ? and x.value < ?)", v.low(), v.high());
      case NE -> sql.add("not (x.value >= ? and x.value < ?)", v.low(), v.high());
      case GT, SA -> sql.add("x.value > ?", v.value());
      case GE -> sql.add("x.value >= ?", v.value());
      case LT, EB -> sql.add("x.value < ?", v.value());
      case LE -> sql.add("x.value <= ?", v.value());
      case AP -> {
        BigDecimal tenth = v.value().abs().movePointLeft(1);
        sql.add("(x.value >= ? and x.value <= ?)", v.value().subtract(tenth), v.value().add(tenth));
      }
    }
  }

  private NumberSql() {}
}
