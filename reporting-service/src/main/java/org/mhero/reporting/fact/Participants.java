package org.mhero.reporting.fact;

import static org.mhero.reporting.store.Columns.flags;
import static org.mhero.reporting.store.Columns.instants;
import static org.mhero.reporting.store.Columns.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;
import org.mhero.reporting.survey.Progress;

/**
 * The rows of participants. A row is worked out anew from the messages and sessions whenever one of
 * them changes; it is locked before they are read, so that the later of two transactions sees what
 * the earlier one wrote.
 */
@ApplicationScoped
class Participants {
  private static final String COLUMNS =
      "p.scope, p.person, p.practitioner, p.outcome, p.invited_at, p.delivered_at,"
          + " p.first_answer_at, p.cadre, p.district, p.facility, p.placed";
  private static final String UPDATE =
      """
      update participant p set practitioner = n.practitioner, outcome = n.outcome,
        invited_at = n.invited_at, delivered_at = n.delivered_at,
        first_answer_at = n.first_answer_at, cadre = n.cadre, district = n.district,
        facility = n.facility, placed = n.placed
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
        ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::boolean[])
        as n (scope, person, practitioner, outcome, invited_at, delivered_at, first_answer_at,
          cadre, district, facility, placed)
      where p.scope = n.scope and p.person = n.person
      """;

  private final Database database;
  private final MessageStates messages;
  private final SessionStates sessions;
  private final Posts posts;

  Participants(Database database, MessageStates messages, SessionStates sessions, Posts posts) {
    this.database = database;
    this.messages = messages;
    this.sessions = sessions;
    this.posts = posts;
  }

  /** The key as it is compared, without the worker. */
  static PersonKey plain(String scope, String person) {
    return new PersonKey(scope, person, null);
  }

  /** Works out these participants anew and moves them between their cells. */
  void refresh(SortedSet<PersonKey> people, Tally tally) {
    if (people.isEmpty()) {
      return;
    }
    List<ParticipantState> before = lock(people);
    Map<PersonKey, List<Progression.Messages>> written = messages.of(people);
    Map<PersonKey, List<Progression.Session>> gone = sessions.of(people);
    List<ParticipantState> after = new ArrayList<>(before.size());
    for (ParticipantState state : before) {
      PersonKey plain = plain(state.key().scope(), state.key().person());
      after.add(
          new ParticipantState(
              state.key(),
              Progression.of(
                  written.getOrDefault(plain, List.of()), gone.getOrDefault(plain, List.of())),
              state.post()));
    }
    List<ParticipantState> placed =
        posts.place(
            after, ParticipantState::post, s -> s.key().practitioner(), ParticipantState::at);
    before.forEach(state -> state.count(tally, -1));
    placed.forEach(state -> state.count(tally, 1));
    save(placed);
  }

  private List<ParticipantState> lock(SortedSet<PersonKey> people) {
    String[] scopes = texts(people, PersonKey::scope);
    String[] persons = texts(people, PersonKey::person);
    database.update(
        "insert into participant (scope, person, practitioner)"
            + " select scope, person, max(practitioner)"
            + " from unnest(?::text[], ?::text[], ?::text[]) as k (scope, person, practitioner)"
            + " group by 1, 2 on conflict do nothing",
        scopes,
        persons,
        texts(people, PersonKey::practitioner));
    return database.list(
        "select "
            + COLUMNS
            + " from participant p where (p.scope, p.person) in"
            + " (select * from unnest(?::text[], ?::text[]))"
            + " order by p.scope, p.person for update",
        Participants::state,
        scopes,
        persons);
  }

  /** Locks some rows whose worker was not known and now is; rows others work on are left alone. */
  private List<ParticipantState> lockPlaceable(int limit) {
    return database.list(
        "select "
            + COLUMNS
            + " from participant p where not p.placed"
            + " and exists (select 1 from worker w where w.id = p.practitioner)"
            + " order by p.scope, p.person limit ? for update of p skip locked",
        Participants::state,
        limit);
  }

  private static ParticipantState state(Row row) {
    String outcome = row.textOrNull(4);
    return new ParticipantState(
        new PersonKey(row.text(1), row.text(2), row.textOrNull(3)),
        new Progression(
            outcome == null ? null : Progress.valueOf(outcome),
            row.instantOrNull(5),
            row.instantOrNull(6),
            row.instantOrNull(7)),
        new Post(row.text(8), row.text(9), row.text(10), row.flag(11)));
  }

  private void save(Collection<ParticipantState> states) {
    database.update(
        UPDATE,
        texts(states, s -> s.key().scope()),
        texts(states, s -> s.key().person()),
        texts(states, s -> s.key().practitioner()),
        texts(
            states,
            s -> s.progression().progress() == null ? null : s.progression().progress().name()),
        instants(states, s -> s.progression().invitedAt()),
        instants(states, s -> s.progression().deliveredAt()),
        instants(states, s -> s.progression().firstAnswerAt()),
        texts(states, s -> s.post().cadre()),
        texts(states, s -> s.post().district()),
        texts(states, s -> s.post().facility()),
        flags(states, s -> s.post().known()));
  }

  /**
   * Moves participants whose worker has become known out of the unknown cell.
   *
   * @return how many were moved
   */
  int place(int limit, Tally tally) {
    List<ParticipantState> before = lockPlaceable(limit);
    List<ParticipantState> after =
        posts.place(
            before, ParticipantState::post, s -> s.key().practitioner(), ParticipantState::at);
    save(after);
    before.forEach(state -> state.count(tally, -1));
    after.forEach(state -> state.count(tally, 1));
    return before.size();
  }
}
