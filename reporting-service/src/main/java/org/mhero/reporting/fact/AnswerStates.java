package org.mhero.reporting.fact;

import static org.mhero.reporting.store.Columns.decimals;
import static org.mhero.reporting.store.Columns.flags;
import static org.mhero.reporting.store.Columns.instants;
import static org.mhero.reporting.store.Columns.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** The answers that stand. */
@ApplicationScoped
class AnswerStates {
  private static final String COLUMNS =
      "a.session, a.question, a.flow, a.campaign, a.practitioner, a.value, a.number, a.category,"
          + " a.understood, a.at, a.cadre, a.district, a.facility, a.placed";
  private static final String UPDATE =
      """
      update answer_state s set flow = n.flow, campaign = n.campaign,
        practitioner = n.practitioner, value = n.value, number = n.number, category = n.category,
        understood = n.understood, at = n.at, cadre = n.cadre, district = n.district,
        facility = n.facility, placed = n.placed, scope = n.scope, person = n.person
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[],
        ?::text[], ?::boolean[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::boolean[],
        ?::text[], ?::text[])
        as n (session, question, flow, campaign, practitioner, value, number, category,
          understood, at, cadre, district, facility, placed, scope, person)
      where s.session = n.session and s.question = n.question
      """;

  private final Database database;

  AnswerStates(Database database) {
    this.database = database;
  }

  /** Locks the rows of these answers in the order of their keys; makes those that are missing. */
  Map<AnswerState.Key, AnswerState> lock(SortedSet<AnswerState.Key> keys) {
    String[] sessions = texts(keys, AnswerState.Key::session);
    String[] questions = texts(keys, AnswerState.Key::question);
    database.update(
        "insert into answer_state (session, question)"
            + " select * from unnest(?::text[], ?::text[]) on conflict do nothing",
        sessions,
        questions);
    Map<AnswerState.Key, AnswerState> states = new LinkedHashMap<>();
    database
        .list(
            "select "
                + COLUMNS
                + " from answer_state a join unnest(?::text[], ?::text[]) as k (session, question)"
                + " on a.session = k.session and a.question = k.question"
                + " order by a.session, a.question for update of a",
            AnswerStates::state,
            sessions,
            questions)
        .forEach(state -> states.put(state.key(), state));
    return states;
  }

  /** Locks some rows whose worker was not known and now is; rows others work on are left alone. */
  List<AnswerState> lockPlaceable(int limit) {
    return database.list(
        "select "
            + COLUMNS
            + " from answer_state a where not a.placed"
            + " and exists (select 1 from worker w where w.id = a.practitioner)"
            + " order by a.session, a.question limit ? for update of a skip locked",
        AnswerStates::state,
        limit);
  }

  private static AnswerState state(Row row) {
    String value = row.textOrNull(6);
    return new AnswerState(
        new AnswerState.Key(row.text(1), row.text(2)),
        row.textOrNull(3),
        row.textOrNull(4),
        row.textOrNull(5),
        value == null ? null : given(row, value),
        new Post(row.text(11), row.text(12), row.text(13), row.flag(14)));
  }

  private static AnswerState.Given given(Row row, String value) {
    var number = row.decimalOrNull(7);
    return new AnswerState.Given(
        value,
        number == null ? null : number.stripTrailingZeros(),
        row.textOrNull(8),
        row.flag(9),
        row.instant(10));
  }

  void save(Collection<AnswerState> states) {
    database.update(
        UPDATE,
        texts(states, s -> s.key().session()),
        texts(states, s -> s.key().question()),
        texts(states, AnswerState::flow),
        texts(states, AnswerState::campaign),
        texts(states, AnswerState::practitioner),
        texts(states, s -> s.given() == null ? null : s.given().value()),
        decimals(states, s -> s.given() == null ? null : s.given().number()),
        texts(states, s -> s.given() == null ? null : s.given().category()),
        flags(states, s -> s.given() == null ? null : s.given().understood()),
        instants(states, s -> s.given() == null ? null : s.given().at()),
        texts(states, s -> s.post().cadre()),
        texts(states, s -> s.post().district()),
        texts(states, s -> s.post().facility()),
        flags(states, s -> s.post().known()),
        texts(states, s -> s.person() == null ? null : s.person().scope()),
        texts(states, s -> s.person() == null ? null : s.person().person()));
  }
}
