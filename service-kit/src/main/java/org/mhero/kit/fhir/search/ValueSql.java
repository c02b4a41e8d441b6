package org.mhero.kit.fhir.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.index.SearchText;
import org.mhero.kit.fhir.search.Criterion.LinkValue;
import org.mhero.kit.fhir.search.Criterion.TextMatch;
import org.mhero.kit.fhir.search.Criterion.TokenValue;

/** Conditions on the values of strings, tokens, URIs and references; the row's alias is x. */
final class ValueSql {

  static void text(Sql sql, Criterion.Text text) {
    String or = "(";
    for (String value : text.values()) {
      sql.add(or);
      or = " or ";
      String folded = SearchText.fold(value);
      if (text.match() == TextMatch.EXACT) {
        sql.add("(x.folded = ? and x.exact = ?)", folded, SearchText.cut(value));
      } else if (text.match() == TextMatch.CONTAINS) {
        sql.add("x.folded like ?", "%" + likeable(folded) + "%");
      } else {
        prefix(sql, "x.folded", folded);
      }
    }
    sql.add(")");
  }

  static void uri(Sql sql, Criterion.Uri uri) {
    switch (uri.match()) {
      case EQUAL -> sql.add("x.code = any (?)", uri.values());
      case ABOVE ->
          sql.add(
              "x.code = any (?)",
              uri.values().stream().flatMap(v -> stepsOf(v).stream()).distinct().toList());
      case BELOW -> {
        String or = "(";
        for (String value : uri.values()) {
          sql.add(or);
          or = " or ";
          prefix(sql, "x.code", value);
        }
        sql.add(")");
      }
    }
  }

  /** One condition for each system, whatever the number of codes. */
  static void tokens(Sql sql, List<TokenValue> values) {
    var codes = new LinkedHashMap<String, List<String>>();
    var systems = new ArrayList<String>();
    var anywhere = new ArrayList<String>();
    for (TokenValue value : values) {
      String code = value.code();
      String system = value.system();
      if (code == null) {
        systems.add(system == null ? "" : SearchText.cut(system));
      } else if (system == null) {
        anywhere.add(SearchText.cut(code));
      } else {
        codes
            .computeIfAbsent(SearchText.cut(system), s -> new ArrayList<>())
            .add(SearchText.cut(code));
      }
    }
    String or = "(";
    if (!anywhere.isEmpty()) {
      sql.add(or + "x.code = any (?)", anywhere);
      or = " or ";
    }
    for (Map.Entry<String, List<String>> entry : codes.entrySet()) {
      sql.add(or + "(x.code = any (?) and x.system = ?)", entry.getValue(), entry.getKey());
      or = " or ";
    }
    if (!systems.isEmpty()) {
      sql.add(or + "x.system = any (?)", systems);
    }
    sql.add(")");
  }

  static void links(Sql sql, List<LinkValue> values) {
    if (values.isEmpty()) {
      sql.add("false");
      return;
    }
    var byType = new LinkedHashMap<@Nullable String, List<String>>();
    for (LinkValue value : values) {
      byType.computeIfAbsent(value.type(), t -> new ArrayList<>()).add(SearchText.cut(value.id()));
    }
    String or = "(";
    for (Map.Entry<@Nullable String, List<String>> entry : byType.entrySet()) {
      sql.add(or + "(x.target_id = any (?)", entry.getValue());
      if (entry.getKey() != null) {
        sql.add(" and x.target_type = ?", entry.getKey());
      }
      sql.add(")");
      or = " or ";
    }
    sql.add(")");
  }

  /** A range instead of LIKE: the index serves it whatever the plan. */
  static void prefix(Sql sql, String column, String prefix) {
    String end = after(prefix);
    if (end == null) {
      sql.add(column + " >= ?", prefix);
    } else {
      sql.add("(" + column + " >= ? and " + column + " < ?)", prefix, end);
    }
  }

  /** The first text after all that begin with the prefix, null when there is none. */
  static @Nullable String after(String prefix) {
    int[] points = prefix.codePoints().toArray();
    for (int i = points.length - 1; i >= 0; i--) {
      int next = points[i] + 1;
      if (next == Character.MIN_SURROGATE) {
        next = Character.MAX_SURROGATE + 1;
      }
      if (next <= Character.MAX_CODE_POINT) {
        return new String(points, 0, i) + Character.toString(next);
      }
    }
    return null;
  }

  private static String likeable(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static List<String> stepsOf(String uri) {
    var steps = new ArrayList<String>();
    steps.add(uri);
    for (int i = uri.lastIndexOf('/'); i > 0; i = uri.lastIndexOf('/', i - 1)) {
      steps.add(uri.substring(0, i));
      steps.add(uri.substring(0, i + 1));
    }
    return steps;
  }

  private ValueSql() {}
}
