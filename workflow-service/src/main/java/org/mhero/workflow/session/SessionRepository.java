package org.mhero.workflow.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.Owner;
import org.mhero.workflow.database.Columns;
import org.mhero.workflow.database.Database;
import org.mhero.workflow.engine.json.SessionJson;

/** Rows of sessions. */
@ApplicationScoped
class SessionRepository {
  private static final String SELECT =
      "select campaign, practitioner, contact, state, messages, closes_at from session ";

  private final Database database;

  SessionRepository(Database database) {
    this.database = database;
  }

  private static StoredSession stored(ResultSet row) throws SQLException {
    return new StoredSession(
        new Owner(
            row.getString("campaign"), row.getString("practitioner"), row.getString("contact")),
        SessionJson.read(row.getString("state")),
        row.getInt("messages"),
        Columns.atOrNull(row, "closes_at"));
  }

  /** Holds everybody else off these parties until the transaction ends. */
  void lock(Collection<String> parties) {
    database.all(
        "select pg_advisory_xact_lock(hashtextextended(p, 0))"
            + " from (select unnest(?) as p order by 1) sorted",
        row -> true,
        (Object) parties.toArray(String[]::new));
  }

  /** The session that waits for this practitioner, or for this contact. */
  Optional<StoredSession> waitingFor(String party, String contact) {
    return database.first(
        SELECT
            + "where status = 'WAITING' and (party = ? or contact = ?)"
            + " order by updated_at desc limit 1 for update",
        SessionRepository::stored,
        party,
        contact);
  }

  List<StoredSession> waitingFor(Collection<String> parties) {
    return database.all(
        SELECT + "where status = 'WAITING' and party = any (?) for update",
        SessionRepository::stored,
        (Object) parties.toArray(String[]::new));
  }

  Optional<StoredSession> waiting(String id) {
    return database.first(
        SELECT + "where status = 'WAITING' and id = ? for update",
        SessionRepository::stored,
        UUID.fromString(id));
  }

  /** The party of the session a message belongs to; campaign is the session's id without one. */
  Optional<Waiting> ofMessage(String campaign, @Nullable String practitioner) {
    return database.first(
        "select id, party from session where status = 'WAITING'"
            + " and (campaign = ? and practitioner = ? or id::text = ?)",
        row -> new Waiting(row.getString("id"), row.getString("party")),
        campaign,
        practitioner,
        campaign);
  }

  /** A waiting session without its state. */
  record Waiting(String id, String party) {}

  /** Waiting sessions whose time has come, the longest overdue first. */
  List<Waiting> due(Instant now, int limit) {
    return database.all(
        "select id, party from session where status = 'WAITING' and due_at <= ?"
            + " order by due_at limit ?",
        row -> new Waiting(row.getString("id"), row.getString("party")),
        now,
        limit);
  }

  /** What is due of a waiting session right now, empty when somebody else was faster. */
  Optional<Due.Kind> dueKind(String id, Instant now) {
    return database.first(
        "select due_kind from session where id = ? and status = 'WAITING' and due_at <= ?",
        row -> Due.Kind.valueOf(row.getString("due_kind")),
        UUID.fromString(id),
        now);
  }

  /** Looks at a session again later, so that one that cannot go on does not hold up the others. */
  void postpone(String id, Instant until) {
    database.change(
        "update session set due_at = ? where id = ? and status = 'WAITING'",
        until,
        UUID.fromString(id));
  }

  /** The workers of these who have a session of the campaign already. */
  Set<String> started(String campaign, Collection<String> practitioners) {
    return new HashSet<>(
        database.all(
            "select practitioner from session where campaign = ? and practitioner = any (?)",
            row -> row.getString("practitioner"),
            campaign,
            practitioners.toArray(String[]::new)));
  }

  List<Waiting> waitingOf(String campaign, int limit) {
    return database.all(
        "select id, party from session where campaign = ? and status = 'WAITING' limit ?",
        row -> new Waiting(row.getString("id"), row.getString("party")),
        campaign,
        limit);
  }

  /** The wait's timeout runs from when the question has left, not from when it was queued. */
  void sent(String id, Instant at) {
    database.change(
        "update session set due_at = least(ends_at, asked.out),"
            + " due_kind = case when ends_at <= asked.out then ends_kind else 'TIMEOUT' end"
            + " from (select id, ?::timestamptz + make_interval(secs => timeout_secs) as out"
            + " from session where id = ? and timeout_secs is not null) asked"
            + " where session.id = asked.id and status = 'WAITING'"
            + " and (due_kind <> 'TIMEOUT' or due_at < asked.out)",
        at,
        UUID.fromString(id));
  }

  void insert(List<Saved> all) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Saved one : all) {
      StoredSession session = one.session();
      Owner owner = session.owner();
      Due due = one.due();
      rows.add(
          new @Nullable Object[] {
            UUID.fromString(session.id()),
            session.flow(),
            owner.campaign(),
            owner.practitioner(),
            owner.contact(),
            owner.party(),
            one.status(),
            one.reason(),
            SessionJson.write(session.state()),
            session.state().sprints(),
            session.messages(),
            session.closesAt(),
            due == null ? null : due.timeoutSeconds(),
            due == null ? null : due.next().at(),
            due == null ? null : due.next().kind().name(),
            due == null ? null : due.end().at(),
            due == null ? null : due.end().kind().name(),
            session.state().createdOn().toInstant(),
            one.at(),
            one.ended() ? one.at() : null
          });
    }
    database.changeAll(
        "insert into session (id, flow, campaign, practitioner, contact, party, status, reason,"
            + " state, sprints, messages, closes_at, timeout_secs, due_at, due_kind, ends_at,"
            + " ends_kind, started_at, updated_at, ended_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  void update(List<Saved> all) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Saved one : all) {
      StoredSession session = one.session();
      Due due = one.due();
      rows.add(
          new @Nullable Object[] {
            session.owner().contact(),
            one.status(),
            one.reason(),
            SessionJson.write(session.state()),
            session.state().sprints(),
            session.messages(),
            due == null ? null : due.timeoutSeconds(),
            due == null ? null : due.next().at(),
            due == null ? null : due.next().kind().name(),
            due == null ? null : due.end().at(),
            due == null ? null : due.end().kind().name(),
            one.at(),
            one.ended() ? one.at() : null,
            UUID.fromString(session.id())
          });
    }
    database.changeAll(
        "update session set contact = ?, status = ?, reason = ?, state = ?, sprints = ?,"
            + " messages = ?, timeout_secs = ?, due_at = ?, due_kind = ?, ends_at = ?,"
            + " ends_kind = ?, updated_at = ?, ended_at = ? where id = ?",
        rows);
  }

  /** A session as it is to be kept. */
  record Saved(
      StoredSession session,
      String status,
      @Nullable String reason,
      @Nullable Due due,
      Instant at,
      boolean ended) {}
}
