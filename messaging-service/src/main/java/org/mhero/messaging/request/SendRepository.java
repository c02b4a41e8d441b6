package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.database.Row;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.dispatch.Lane;

/** The {@code send} table: what of each request's audience has been turned into messages. */
@ApplicationScoped
class SendRepository {
  private static final String CLAIM =
      """
      with picked as (
        select request from send
         where audience = ? and due_at is not null and due_at <= ?
           and (lease_until is null or lease_until < ?)
         order by lane desc, seq limit ? for update skip locked)
      update send set leased_by = ?, lease_until = ?, attempts = attempts + 1
        from picked where send.request = picked.request returning send.*
      """;

  private final Sql sql;

  SendRepository(Sql sql) {
    this.sql = sql;
  }

  /** A newly accepted request. */
  record NewSend(
      String request,
      @Nullable String campaign,
      Lane lane,
      boolean audience,
      Instant dueAt,
      Instant expiresAt) {}

  void insert(NewSend send) {
    sql.update(
        "insert into send (request, campaign, lane, state, audience, due_at, expires_at)"
            + " values (?, ?, ?, 'WAITING', ?, ?, ?)",
        send.request(),
        send.campaign(),
        send.lane(),
        send.audience(),
        send.dueAt(),
        send.expiresAt());
  }

  /** A request whose message is entered together with it. */
  void insertDone(String request, Lane lane, Instant expiresAt) {
    sql.update(
        "insert into send (request, lane, state, audience, expires_at)"
            + " values (?, ?, 'SENDING', false, ?)",
        request,
        lane,
        expiresAt);
  }

  /** Leases requests whose audience is to be worked on, the fast lane first, in their order. */
  List<Send> claim(boolean audience, int most, Instant now, Lease lease) {
    return sql
        .list(
            CLAIM,
            SendRepository::map,
            audience,
            now,
            now,
            most,
            lease.holder(),
            now.plus(lease.time()))
        .stream()
        .sorted(Comparator.comparingLong(Send::seq))
        .toList();
  }

  /** Who holds a lease and for how long. */
  record Lease(String holder, Duration time) {}

  /**
   * Locks the requests that are still this holder's to work on and extends the lease; the answer
   * leaves out those that were revoked or taken over.
   */
  List<String> hold(Collection<String> requests, Instant now, Lease lease) {
    return sql.list(
        "update send set lease_until = ? where request = any (?) and leased_by = ?"
            + " and due_at is not null returning request",
        row -> row.text("request"),
        now.plus(lease.time()),
        requests,
        lease.holder());
  }

  /** Remembers how far the work on an audience has come. */
  void progressed(String request, int step, String progress) {
    sql.update("update send set step = ?, progress = ? where request = ?", step, progress, request);
  }

  /** All of the audience has messages. */
  void done(Collection<String> requests) {
    sql.update(
        "update send set state = 'SENDING', due_at = null, leased_by = null, lease_until = null"
            + " where request = any (?)",
        requests);
  }

  /** Lets somebody try again then. */
  void retry(Collection<String> requests, Instant then) {
    sql.update(
        "update send set due_at = ?, leased_by = null, lease_until = null"
            + " where request = any (?) and due_at is not null",
        then,
        requests);
  }

  /** Stops everything that has not left; false when there is nothing to stop. */
  boolean revoke(String request) {
    return sql.update(
            "update send set state = 'REVOKING', due_at = null, leased_by = null,"
                + " lease_until = null where request = ? and state in ('WAITING', 'SENDING')",
            request)
        == 1;
  }

  Optional<Send> find(String request) {
    return sql.first("select * from send where request = ?", SendRepository::map, request);
  }

  /**
   * Looks at some of the requests under way, in their order.
   *
   * @param afterSeq the last one looked at before
   * @param reportsUntil a message sent before then needs no report any more
   * @param reporting the channels that give reports
   */
  List<Look> look(long afterSeq, int most, Instant reportsUntil, Collection<String> reporting) {
    return sql.list(
        """
        select s.request, s.seq, not exists (
            select 1 from message m where m.request = s.request
               and (m.status in ('PENDING', 'QUEUED', 'SUBMITTED')
                    or (m.status = 'SENT' and m.updated_at > ? and m.channel = any (?)))) as ended
          from (select request, seq from send where state = 'SENDING' and seq > ?
                 order by seq limit ?) s
         order by s.seq
        """,
        row -> new Look(row.text("request"), row.number("seq"), row.flag("ended")),
        reportsUntil,
        reporting,
        afterSeq,
        most);
  }

  /** Whether a request under way has ended: no message of it is open any more. */
  record Look(String request, long seq, boolean ended) {}

  void completed(Collection<String> requests) {
    sql.update(
        "update send set state = 'COMPLETED' where request = any (?) and state = 'SENDING'",
        requests);
  }

  /** Ends revocations that have nothing left to cancel. */
  void endRevocations() {
    sql.update(
        "update send s set state = 'REVOKED' where s.state = 'REVOKING' and not exists"
            + " (select 1 from message m where m.request = s.request"
            + " and m.status in ('PENDING', 'QUEUED', 'SUBMITTED'))");
  }

  private static Send map(Row row) throws SQLException {
    return new Send(
        row.text("request"),
        row.number("seq"),
        row.textOrNull("campaign"),
        Lane.valueOf(row.text("lane")),
        row.text("state"),
        row.instant("expires_at"),
        row.integer("step"),
        row.text("progress"),
        row.integer("attempts"));
  }
}
