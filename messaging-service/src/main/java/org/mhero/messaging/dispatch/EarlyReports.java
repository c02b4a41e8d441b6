package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.channel.DeliveryReport;
import org.mhero.messaging.database.Row;
import org.mhero.messaging.database.Sql;

/** Reports by a provider's id that we do not know yet, kept until the answer tells it. */
@ApplicationScoped
class EarlyReports {
  private static final String CLAIM =
      "with matched as (delete from early_report e using message m"
          + " where m.channel = e.channel and m.provider_id = e.provider_id and e.channel = ?"
          + " and e.provider_id = any (?) returning m.id, e.seq, e.status, e.reason, e.at)"
          + " select * from matched order by seq";
  private static final String CLAIM_ALL =
      "with matched as (delete from early_report e using message m"
          + " where m.channel = e.channel and m.provider_id = e.provider_id"
          + " returning m.id, e.seq, e.status, e.reason, e.at) select * from matched order by seq";

  private final Sql sql;

  EarlyReports(Sql sql) {
    this.sql = sql;
  }

  /** Keeps reports. */
  void keep(String channel, List<DeliveryReport> reports) {
    sql.batch(
        "insert into early_report (channel, provider_id, status, reason, at)"
            + " values (?, ?, ?, ?, ?)",
        reports.stream()
            .map(
                r ->
                    new @Nullable Object[] {
                      channel, r.providerId(), r.status(), r.reason(), r.at()
                    })
            .toList());
  }

  /** Takes out the reports for these ids as moves. */
  List<Move> claim(String channel, Collection<String> providerIds) {
    return providerIds.isEmpty()
        ? List.of()
        : sql.list(CLAIM, EarlyReports::move, channel, providerIds);
  }

  /** Takes out every report whose message is known by now: the two may have crossed. */
  List<Move> claimAll() {
    return sql.list(CLAIM_ALL, EarlyReports::move);
  }

  /** Forgets reports that no message has claimed since then. */
  int forget(Instant before) {
    return sql.update("delete from early_report where stored_at < ?", before);
  }

  private static Move move(Row row) throws SQLException {
    return new Move(
        row.uuid("id"),
        MessageStatus.valueOf(row.text("status")),
        row.textOrNull("reason"),
        null,
        row.instant("at"));
  }
}
