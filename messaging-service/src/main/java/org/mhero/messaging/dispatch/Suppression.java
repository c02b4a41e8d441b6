package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.database.Sql;

/** Takes out of the queue what a person no longer wants. */
@ApplicationScoped
public class Suppression {
  private final Sql sql;
  private final Ledger ledger;
  private final Clock clock;

  Suppression(Sql sql, Ledger ledger, Clock clock) {
    this.sql = sql;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Suppresses everything to these contacts that has not left. */
  @Transactional
  public void suppress(Collection<UUID> contacts) {
    List<UUID> waiting =
        sql.list(
            "select id from message where contact = any (?::uuid[]) and due_at is not null"
                + " and lease_until is null and not consented",
            row -> row.uuid("id"),
            contacts);
    Instant now = clock.instant();
    ledger.move(
        waiting.stream()
            .map(id -> Move.to(id, MessageStatus.SUPPRESSED, "opted-out", now))
            .toList());
  }
}
