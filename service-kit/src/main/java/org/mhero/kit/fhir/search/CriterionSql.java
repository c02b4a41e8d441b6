package org.mhero.kit.fhir.search;

import java.util.List;
import java.util.function.ToIntFunction;
import org.mhero.kit.fhir.type.ParamKind;

/**
 * Turns a criterion into a condition on a row of {@code fhir_current}. Every condition is a
 * semi-join on the index rows of one parameter, so PostgreSQL may begin with the rarest.
 */
final class CriterionSql {
  private final ToIntFunction<ParamRef> numbers;
  private int depth;

  CriterionSql(ToIntFunction<ParamRef> numbers) {
    this.numbers = numbers;
  }

  /**
   * @param row the alias of {@code fhir_current}
   */
  void add(Sql sql, String row, Criterion criterion) {
    switch (criterion) {
      case Criterion.Ids ids -> sql.add(row + ".id = any (?)", ids.ids());
      case Criterion.Text text -> {
        open(sql, row, "fhir_string", text.param());
        ValueSql.text(sql, text);
        sql.add(")");
      }
      case Criterion.Token token -> {
        open(sql, row, "fhir_token", token.param());
        ValueSql.tokens(sql, token.values());
        sql.add(")");
      }
      case Criterion.Uri uri -> {
        open(sql, row, "fhir_token", uri.param());
        ValueSql.uri(sql, uri);
        sql.add(")");
      }
      case Criterion.Link link -> {
        open(sql, row, "fhir_reference", link.param());
        ValueSql.links(sql, link.values());
        sql.add(")");
      }
      case Criterion.Place place ->
          throw new IllegalStateException("A reach is spelled out first: " + place.param());
      case Criterion.Date date -> {
        open(sql, row, "fhir_date", date.param());
        DateSql.ranges(sql, date.values());
        sql.add(")");
      }
      case Criterion.LastUpdated updated ->
          DateSql.instants(sql, row + ".last_updated", updated.values());
      case Criterion.Number number -> {
        open(sql, row, "fhir_number", number.param());
        NumberSql.add(sql, number.values());
        sql.add(")");
      }
      case Criterion.Near near -> {
        open(sql, row, "fhir_position", near.param());
        NearSql.within(sql, near.circle());
        sql.add(")");
      }
      case Criterion.Missing missing -> missing(sql, row, missing);
      case Criterion.Not not -> negated(sql, row, not.of());
      case Criterion.AnyOf any -> anyOf(sql, row, any.of());
      case Criterion.Chain chain -> chain(sql, row, chain);
      case Criterion.Has has -> has(sql, row, has);
    }
  }

  private void negated(Sql sql, String row, Criterion criterion) {
    sql.add("not (");
    add(sql, row, criterion);
    sql.add(")");
  }

  private void open(Sql sql, String row, String table, ParamRef param) {
    sql.add(
        row + ".pid in (select x.pid from " + table + " x where x.param = ? and ", number(param));
  }

  private Integer number(ParamRef param) {
    return numbers.applyAsInt(param);
  }

  private void missing(Sql sql, String row, Criterion.Missing missing) {
    Integer param = number(missing.param());
    sql.add(missing.missing() ? "not (" : "(");
    if (missing.kind() == ParamKind.REFERENCE) {
      exists(sql, row, "fhir_token", param);
      sql.add(" or ");
    }
    exists(sql, row, tableOf(missing.kind()), param);
    sql.add(")");
  }

  private static void exists(Sql sql, String row, String table, Integer param) {
    sql.add(
        "exists (select 1 from " + table + " x where x.pid = " + row + ".pid and x.param = ?)",
        param);
  }

  static String tableOf(ParamKind kind) {
    return switch (kind) {
      case STRING -> "fhir_string";
      case TOKEN, URI -> "fhir_token";
      case REFERENCE -> "fhir_reference";
      case DATE -> "fhir_date";
      case NUMBER, QUANTITY -> "fhir_number";
      case SPECIAL -> "fhir_position";
    };
  }

  private void anyOf(Sql sql, String row, List<Criterion> alternatives) {
    String or = "(";
    for (Criterion alternative : alternatives) {
      sql.add(or);
      add(sql, row, alternative);
      or = " or ";
    }
    sql.add(")");
  }

  private void chain(Sql sql, String row, Criterion.Chain chain) {
    String target = "t" + ++depth;
    sql.add(row + ".pid in (select x.pid from fhir_reference x join fhir_current " + target);
    sql.add(" on " + target + ".type = x.target_type and " + target + ".id = x.target_id");
    sql.add(" and not " + target + ".deleted");
    sql.add(
        " where x.param = ? and x.target_type = ? and ", number(chain.reference()), chain.target());
    add(sql, target, chain.on());
    sql.add(")");
  }

  private void has(Sql sql, String row, Criterion.Has has) {
    String source = "t" + ++depth;
    sql.add(row + ".id in (select x.target_id from fhir_reference x join fhir_current " + source);
    sql.add(" on " + source + ".pid = x.pid");
    sql.add(" where x.param = ? and x.target_type = ? and ", number(has.reference()), has.target());
    add(sql, source, has.on());
    sql.add(")");
  }
}
