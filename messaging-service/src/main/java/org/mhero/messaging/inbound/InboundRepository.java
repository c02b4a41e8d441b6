package org.mhero.messaging.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.database.Row;
import org.mhero.messaging.database.Sql;

/** The {@code inbound} table. */
@ApplicationScoped
class InboundRepository {
  private static final String INSERT =
      """
      insert into inbound
        (id, contact, practitioner, channel, text, provider_id, in_response_to, handled, at, stored_at)
      select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
       where ?::text is not null or not exists (
         select 1 from inbound where contact = ? and channel = ? and text = ? and stored_at > ?)
      on conflict do nothing
      """;

  private final Sql sql;
  private final InboundConfig config;
  private final Clock clock;

  InboundRepository(Sql sql, InboundConfig config, Clock clock) {
    this.sql = sql;
    this.config = config;
    this.clock = clock;
  }

  /** The message of ours that was last at the contact. */
  record Answered(UUID id, String request) {}

  Optional<Answered> lastSent(UUID contact) {
    return sql.first(
        "select id, request from message where contact = ? and sent_at is not null"
            + " order by created_at desc limit 1",
        row -> new Answered(row.uuid("id"), row.text("request")),
        contact);
  }

  /** Stores an arrival; false when it had been stored before. */
  boolean insert(UUID id, Arrival arrival, @Nullable Answered answered, boolean handled) {
    Instant now = clock.instant();
    String text = arrival.message().text();
    String providerId = arrival.message().providerId();
    return sql.update(
            INSERT,
            id,
            arrival.contact(),
            arrival.practitioner(),
            arrival.channel(),
            text,
            providerId,
            answered == null ? null : answered.id(),
            handled,
            arrival.message().at(),
            now,
            providerId,
            arrival.contact(),
            arrival.channel(),
            text,
            now.minus(config.repeatWindow()))
        == 1;
  }

  /**
   * A page of the inbox, newest first.
   *
   * @param before the sequence number of the last one shown
   */
  List<InboxMessage> page(boolean unansweredOnly, long before, int most) {
    return sql.list(
        "select * from inbound where seq < ?"
            + (unansweredOnly ? " and not handled" : "")
            + " order by seq desc limit ?",
        InboundRepository::message,
        before,
        most);
  }

  /** Marks one as handled; false when there is none of that id. */
  boolean handled(UUID id) {
    return sql.update("update inbound set handled = true where id = ?", id) == 1;
  }

  /** Marks as handled what these contacts wrote. */
  void answered(Collection<UUID> contacts) {
    sql.update(
        "update inbound set handled = true where not handled and contact = any (?::uuid[])",
        contacts);
  }

  private static InboxMessage message(Row row) throws SQLException {
    return new InboxMessage(
        row.uuid("id"),
        row.number("seq"),
        row.uuid("contact"),
        row.textOrNull("practitioner"),
        row.text("channel"),
        row.text("text"),
        row.instant("at"),
        row.flag("handled"));
  }
}
