package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.channel.Channels;
import org.mhero.messaging.channel.Line;
import org.mhero.messaging.channel.UnknownOutcome;
import org.mhero.messaging.database.Sql;

/** Settles what nobody else will: leases that ran out, times that ran out, reports that crossed. */
@ApplicationScoped
class Sweep {
  private static final Duration REPORT_MEMORY = Duration.ofDays(3);

  private final Sql sql;
  private final Queue queue;
  private final Ledger ledger;
  private final EarlyReports early;
  private final Channels channels;
  private final SweepSurroundings surroundings;

  Sweep(
      Sql sql,
      Queue queue,
      Ledger ledger,
      EarlyReports early,
      Channels channels,
      SweepSurroundings surroundings) {
    this.sql = sql;
    this.queue = queue;
    this.ledger = ledger;
    this.early = early;
    this.channels = channels;
    this.surroundings = surroundings;
  }

  /**
   * Settles messages whose outcome stayed unknown, because their taker died or no report came, by
   * the policy of their channel; returns how many.
   */
  @Transactional
  int settleUnknown() {
    List<Message> overdue = queue.overdue(surroundings.batch());
    Instant now = surroundings.now();
    List<Move> moves = new ArrayList<>();
    List<Queue.Deferral> again = new ArrayList<>();
    for (Message message : overdue) {
      UnknownOutcome policy = policy(message);
      surroundings.countUnknown(String.valueOf(message.target().channel()), policy);
      if (policy == UnknownOutcome.RESEND) {
        moves.add(Move.to(message.id(), MessageStatus.SUBMITTED, null, now));
        again.add(new Queue.Deferral(message.id(), now));
      } else {
        moves.add(Move.to(message.id(), MessageStatus.FAILED, "unknown-outcome", now));
      }
    }
    ledger.move(moves);
    queue.defer(again);
    return overdue.size();
  }

  private UnknownOutcome policy(Message message) {
    String channel = message.target().channel();
    return channel == null
        ? UnknownOutcome.FAIL
        : channels.named(channel).map(Line::unknown).orElse(UnknownOutcome.FAIL);
  }

  /** Ends messages whose time is over before they left; returns how many. */
  @Transactional
  int expire() {
    Instant now = surroundings.now();
    List<UUID> late =
        sql.list(
            "select id from message where due_at is not null and lease_until is null"
                + " and expires_at <= ? order by expires_at limit ? for update skip locked",
            row -> row.uuid("id"),
            now,
            surroundings.batch());
    ledger.move(
        late.stream().map(id -> Move.to(id, MessageStatus.EXPIRED, "expired", now)).toList());
    return late.size();
  }

  /** Ends what has not left of requests that were revoked; returns how many. */
  @Transactional
  int cancelRevoked() {
    List<UUID> waiting =
        sql.list(
            "select m.id from send s join message m on m.request = s.request"
                + " where s.state = 'REVOKING' and m.due_at is not null and m.lease_until is null"
                + " limit ? for update of m skip locked",
            row -> row.uuid("id"),
            surroundings.batch());
    Instant now = surroundings.now();
    ledger.move(
        waiting.stream().map(id -> Move.to(id, MessageStatus.CANCELLED, "revoked", now)).toList());
    return waiting.size();
  }

  /** Applies reports that crossed the answer which told their id, and forgets the very old. */
  @Transactional
  void matchEarlyReports() {
    ledger.move(early.claimAll());
    early.forget(surroundings.now().minus(REPORT_MEMORY));
  }
}
