package org.mhero.reporting.fact;

import static org.mhero.reporting.store.Columns.instants;
import static org.mhero.reporting.store.Columns.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.mhero.event.SessionChanged.Status;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** The current rows of sessions. */
@ApplicationScoped
class SessionStates {
  private static final String UPDATE =
      """
      update session_state s set flow = n.flow, campaign = n.campaign,
        practitioner = n.practitioner, contact = n.contact, status = n.status, reason = n.reason,
        status_at = n.status_at, started_at = n.started_at,
        first_answer_at = n.first_answer_at, scope = n.scope, person = n.person
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[])
        as n (session, flow, campaign, practitioner, contact, status, reason, status_at,
          started_at, first_answer_at, scope, person)
      where s.session = n.session
      """;

  private final Database database;

  SessionStates(Database database) {
    this.database = database;
  }

  /** Locks the rows of these sessions in the order of their ids; makes those that are missing. */
  Map<String, SessionState> lock(SortedSet<String> ids) {
    String[] keys = ids.toArray(String[]::new);
    database.update(
        "insert into session_state (session) select unnest(?::text[]) on conflict do nothing",
        (Object) keys);
    Map<String, SessionState> states = new LinkedHashMap<>();
    database
        .list(
            "select session, flow, campaign, practitioner, contact, status, reason, status_at,"
                + " started_at, first_answer_at from session_state where session = any (?)"
                + " order by session for update",
            SessionStates::state,
            (Object) keys)
        .forEach(state -> states.put(state.session(), state));
    return states;
  }

  private static SessionState state(Row row) {
    String status = row.textOrNull(6);
    return new SessionState(
        row.text(1),
        row.textOrNull(2),
        row.textOrNull(3),
        row.textOrNull(4),
        row.textOrNull(5),
        status == null
            ? null
            : new SessionState.Ending(Status.valueOf(status), row.textOrNull(7), row.instant(8)),
        row.instantOrNull(9),
        row.instantOrNull(10));
  }

  void save(Collection<SessionState> states) {
    database.update(
        UPDATE,
        texts(states, SessionState::session),
        texts(states, SessionState::flow),
        texts(states, SessionState::campaign),
        texts(states, SessionState::practitioner),
        texts(states, SessionState::contact),
        texts(states, s -> s.ending() == null ? null : s.ending().status().name()),
        texts(states, s -> s.ending() == null ? null : s.ending().reason()),
        instants(states, s -> s.ending() == null ? null : s.ending().at()),
        instants(states, SessionState::startedAt),
        instants(states, SessionState::firstAnswerAt),
        texts(states, s -> s.person() == null ? null : s.person().scope()),
        texts(states, s -> s.person() == null ? null : s.person().person()));
  }

  /** The sessions of participants. */
  Map<PersonKey, List<Progression.Session>> of(Collection<PersonKey> people) {
    Map<PersonKey, List<Progression.Session>> sessions = new LinkedHashMap<>();
    database.each(
        "select s.scope, s.person, s.status, s.reason, s.campaign is null, s.first_answer_at"
            + " from unnest(?::text[], ?::text[]) as k (scope, person)"
            + " join session_state s on s.scope = k.scope and s.person = k.person",
        row ->
            sessions
                .computeIfAbsent(
                    Participants.plain(row.text(1), row.text(2)), k -> new ArrayList<>())
                .add(session(row)),
        texts(people, PersonKey::scope),
        texts(people, PersonKey::person));
    return sessions;
  }

  private static Progression.Session session(Row row) {
    String status = row.textOrNull(3);
    return new Progression.Session(
        status == null ? null : Status.valueOf(status),
        row.textOrNull(4),
        row.flag(5),
        row.instantOrNull(6));
  }
}
