package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.database.Sql;

/**
 * The queue in the {@code message} table. What is taken is leased: if the taker dies, the lease
 * runs out and the message's outcome is treated as unknown.
 */
@ApplicationScoped
class Queue {
  private static final int TURNS = 32;
  private static final String NEXT_TURNS =
      """
      with recursive turns (turn, n) as (
        (select m.turn, 1 from message m
          where m.channel = ? and m.lane = ? and m.due_at is not null and m.lease_until is null
            and m.turn > ?
          order by m.turn limit 1)
        union all
        select (select m.turn from message m
                 where m.channel = ? and m.lane = ? and m.due_at is not null
                   and m.lease_until is null and m.turn > t.turn
                 order by m.turn limit 1), t.n + 1
          from turns t where t.turn is not null and t.n < ?)
      select turn from turns where turn is not null
      """;
  private static final String TAKE =
      """
      with taken as (
        select m.id, m.contact from unnest(?) with ordinality as t (turn, place)
          cross join lateral (
            select id, contact from message
             where channel = ? and lane = ? and turn = t.turn and due_at <= ?
               and lease_until is null and expires_at > ?
             order by due_at limit ? for update skip locked) m
         order by t.place limit ?)
      update message set lease_until = ?, leased_by = ?, attempts = message.attempts + 1
        from taken left join contact c on c.id = taken.contact
       where message.id = taken.id
      returning message.*,
        (c.stopped_at is not null and not message.consented) as stopped
      """;

  private final Sql sql;
  private final Ledger ledger;
  private final DispatchConfig config;
  private final Clock clock;

  Queue(Sql sql, Ledger ledger, DispatchConfig config, Clock clock) {
    this.sql = sql;
    this.ledger = ledger;
    this.config = config;
    this.clock = clock;
  }

  /** The lanes of a channel in which something waits, the fast one first. */
  List<Lane> waiting(String channel) {
    return sql.list(
        "select lane from (values ('FAST'), ('BULK')) as lanes (lane) where exists"
            + " (select 1 from message m where m.channel = ? and m.lane = lanes.lane"
            + " and m.due_at is not null and m.lease_until is null) order by lane desc",
        row -> Lane.valueOf(row.text("lane")),
        channel);
  }

  /**
   * Takes messages of one lane of a channel. Campaigns take turns: each gets the same share,
   * however long it is.
   *
   * @param after the turn that was served last; the turns that follow it come first
   * @param taker who takes them
   */
  @Transactional
  List<Taken> take(String channel, Lane lane, String after, int most, String taker) {
    List<Taken> taken = new ArrayList<>();
    List<String> turns = turns(channel, lane, after);
    int before = -1;
    while (!turns.isEmpty() && taken.size() < most && taken.size() > before) {
      before = taken.size();
      int left = most - before;
      int share = Math.max(1, left / turns.size());
      taken.addAll(take(channel, lane, turns, share, left, taker));
    }
    return withoutStopped(taken);
  }

  private List<String> turns(String channel, Lane lane, String after) {
    List<String> turns = turnsAfter(channel, lane, after);
    if (turns.size() < TURNS && !after.isEmpty()) {
      turnsAfter(channel, lane, "").stream()
          .filter(turn -> turn.compareTo(after) <= 0 && !turns.contains(turn))
          .limit(TURNS - turns.size())
          .forEach(turns::add);
    }
    return turns;
  }

  private List<String> turnsAfter(String channel, Lane lane, String after) {
    return new ArrayList<>(
        sql.list(NEXT_TURNS, row -> row.text("turn"), channel, lane, after, channel, lane, TURNS));
  }

  private List<Taken> take(
      String channel, Lane lane, List<String> turns, int share, int most, String taker) {
    Instant now = clock.instant();
    return sql.list(
        TAKE,
        row -> new Taken(MessageRows.map(row), row.integer("attempts"), row.flag("stopped")),
        turns,
        channel,
        lane,
        now,
        now,
        share,
        most,
        now.plus(config.lease()),
        taker);
  }

  /** Whoever asked to stop after a message was queued does not get it. */
  private List<Taken> withoutStopped(List<Taken> taken) {
    ledger.move(
        taken.stream()
            .filter(Taken::stopped)
            .map(
                t ->
                    Move.to(
                        t.message().id(), MessageStatus.SUPPRESSED, "opted-out", clock.instant()))
            .toList());
    return taken.stream()
        .filter(t -> !t.stopped())
        .sorted(Comparator.comparing(t -> t.message().createdAt()))
        .toList();
  }

  /** Gives back what was taken and never left. */
  @Transactional
  void giveBack(Collection<UUID> ids) {
    sql.update(
        "update message set lease_until = null, leased_by = null, attempts = attempts - 1"
            + " where id = any (?::uuid[]) and lease_until is not null and status in ('QUEUED','SUBMITTED')",
        ids);
  }

  /** Puts a message that was not taken by the provider back in line. */
  void defer(List<Deferral> deferrals) {
    List<@Nullable Object[]> sets = new ArrayList<>(deferrals.size());
    for (Deferral deferral : deferrals) {
      sets.add(new @Nullable Object[] {deferral.until(), deferral.id()});
    }
    sql.batch(
        "update message set due_at = ?, lease_until = null, leased_by = null"
            + " where id = ? and status in ('QUEUED', 'SUBMITTED')",
        sets);
  }

  /** Leaves a message whose outcome is unknown alone until a report has had time to come. */
  void settle(Collection<UUID> ids, Instant until) {
    sql.update(
        "update message set lease_until = ? where id = any (?::uuid[]) and status = 'SUBMITTED'",
        until,
        ids);
  }

  /** Messages whose taker has died or whose time to settle is over, locked. */
  List<Message> overdue(int most) {
    return sql.list(
        "select * from message where lease_until < ? order by lease_until limit ?"
            + " for update skip locked",
        MessageRows::map,
        clock.instant(),
        most);
  }

  /** A message that waits to be tried again. */
  record Deferral(UUID id, Instant until) {}
}
