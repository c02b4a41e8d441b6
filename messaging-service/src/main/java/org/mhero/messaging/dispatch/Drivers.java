package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mhero.messaging.database.Sql;

/** Which replica drives a channel; one at a time, so that its rate is the channel's. */
@ApplicationScoped
class Drivers {
  private static final String HOLD =
      """
      insert into channel_driver (channel, holder, held_until, state, accepted, deferred,
        rejected, unknown) values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (channel) do update set holder = excluded.holder,
        held_until = excluded.held_until, state = excluded.state,
        accepted = channel_driver.accepted + excluded.accepted,
        deferred = channel_driver.deferred + excluded.deferred,
        rejected = channel_driver.rejected + excluded.rejected,
        unknown = channel_driver.unknown + excluded.unknown
      where channel_driver.holder = excluded.holder or channel_driver.held_until < ?
      """;

  /** This process, as the holder of leases. */
  final String me = UUID.randomUUID().toString();

  private final Sql sql;
  private final DispatchConfig config;
  private final Clock clock;

  Drivers(Sql sql, DispatchConfig config, Clock clock) {
    this.sql = sql;
    this.config = config;
    this.clock = clock;
  }

  /** What has happened on a channel since it was last told. */
  record Tally(String state, long accepted, long deferred, long rejected, long unknown) {}

  /** The sums of a channel, whichever replica drove it. */
  record Sums(String channel, Tally tally) {}

  /** Takes or keeps the channel; false when another replica has it. Tells the tally if it does. */
  boolean hold(String channel, Tally tally) {
    Instant now = clock.instant();
    return sql.update(
            HOLD,
            channel,
            me,
            now.plus(config.driverLease()),
            tally.state(),
            tally.accepted(),
            tally.deferred(),
            tally.rejected(),
            tally.unknown(),
            now)
        == 1;
  }

  /** Lets another replica have the channel at once. */
  void release(String channel) {
    sql.update(
        "update channel_driver set held_until = ? where channel = ? and holder = ?",
        clock.instant().minusSeconds(1),
        channel,
        me);
  }

  List<Sums> sums() {
    return sql.list(
        "select * from channel_driver",
        row ->
            new Sums(
                row.text("channel"),
                new Tally(
                    row.text("state"),
                    row.number("accepted"),
                    row.number("deferred"),
                    row.number("rejected"),
                    row.number("unknown"))));
  }
}
