package org.mhero.kit.fhir.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mhero.kit.fhir.search.Criterion.LinkValue;
import org.mhero.kit.fhir.search.Criterion.Reach;

/**
 * Finds what lies under (or over) places before the search itself: the planner then sees how many
 * there are and probes the index with all of them at once, where a recursive subquery would be
 * guessed at and compared one by one.
 */
final class Reaching {
  private final Connection connection;
  private final ToIntFunction<ParamRef> numbers;

  Reaching(Connection connection, ToIntFunction<ParamRef> numbers) {
    this.connection = connection;
    this.numbers = numbers;
  }

  /** The criteria with every reach spelled out as ids. */
  List<Criterion> spelledOut(List<Criterion> criteria) throws SQLException {
    var all = new ArrayList<Criterion>(criteria.size());
    for (Criterion criterion : criteria) {
      all.add(spelledOut(criterion));
    }
    return all;
  }

  private Criterion spelledOut(Criterion criterion) throws SQLException {
    return switch (criterion) {
      case Criterion.Ids ids -> {
        ParamRef hierarchy = ids.hierarchy();
        yield hierarchy == null
            ? ids
            : new Criterion.Ids(Reach.SELF, null, reach(ids.reach(), hierarchy, ids.ids()));
      }
      case Criterion.Place place -> {
        String type = place.hierarchy().type();
        yield new Criterion.Link(
            place.param(),
            reach(place.reach(), place.hierarchy(), place.ids()).stream()
                .map(id -> new LinkValue(type, id))
                .toList());
      }
      case Criterion.Not not -> new Criterion.Not(spelledOut(not.of()));
      case Criterion.AnyOf any -> new Criterion.AnyOf(spelledOut(any.of()));
      case Criterion.Chain chain ->
          new Criterion.Chain(chain.reference(), chain.target(), spelledOut(chain.on()));
      case Criterion.Has has ->
          new Criterion.Has(has.reference(), has.target(), spelledOut(has.on()));
      default -> criterion;
    };
  }

  /** The ids themselves and all under or over them; {@code union} ends at a cycle. */
  private List<String> reach(Reach reach, ParamRef hierarchy, List<String> ids)
      throws SQLException {
    if (reach == Reach.SELF || ids.isEmpty()) {
      return ids;
    }
    String step =
        reach == Reach.BELOW
            ? "select k.id from d join fhir_reference p on p.target_id = d.id"
                + " and p.param = ? and p.target_type = ? join fhir_current k on k.pid = p.pid"
            : "select p.target_id from d join fhir_current k on k.id = d.id"
                + " join fhir_reference p on p.pid = k.pid and p.param = ? and p.target_type = ?"
                + " and k.type = p.target_type";
    Sql sql =
        new Sql()
            .add("with recursive d (id) as (select unnest(?::text[]) collate \"C\" union ", ids)
            .add(step, numbers.applyAsInt(hierarchy), hierarchy.type())
            .add(") select d.id from d");
    var found = new ArrayList<String>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
