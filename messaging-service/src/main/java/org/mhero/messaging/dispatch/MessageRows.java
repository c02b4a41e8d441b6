package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.database.Row;
import org.mhero.messaging.database.Sql;

/** The {@code message} table as records. */
@ApplicationScoped
class MessageRows {
  private static final String INSERT =
      "insert into message (id, request, campaign, addressee, recipient, contact, phone, channel,"
          + " lane, turn, status, reason, language, text, segments, consented, due_at, expires_at,"
          + " created_at, updated_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict do nothing";

  private final Sql sql;

  MessageRows(Sql sql) {
    this.sql = sql;
  }

  /** Puts new messages in and returns those that were not there before. */
  List<Message> insert(List<Message> messages) {
    List<@Nullable Object[]> sets = messages.stream().map(MessageRows::parameters).toList();
    int[] counts = sql.batch(INSERT, sets);
    List<Message> inserted = new ArrayList<>(messages.size());
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        inserted.add(messages.get(i));
      }
    }
    return inserted;
  }

  private static @Nullable Object[] parameters(Message m) {
    boolean waits = !m.standing().status().settled();
    return new @Nullable Object[] {
      m.id(),
      m.origin().request(),
      m.origin().campaign(),
      m.target().addressee(),
      m.target().recipient(),
      m.target().contact(),
      m.target().phone(),
      m.target().channel(),
      m.origin().lane(),
      m.origin().turn(),
      m.standing().status(),
      m.standing().reason(),
      m.content().language(),
      m.content().text(),
      m.content().segments(),
      m.origin().consented(),
      waits ? m.createdAt() : null,
      m.origin().expiresAt(),
      m.createdAt(),
      m.standing().changedAt()
    };
  }

  /** The messages of these ids, locked in the order of the ids so that two callers never cross. */
  List<Message> lock(Collection<UUID> ids) {
    return sql.list(
        "select * from message where id = any (?::uuid[]) order by id for update",
        MessageRows::map,
        ids);
  }

  /** Stores where messages stand now; what has left or ended is no longer due. */
  void update(List<Message> messages) {
    List<@Nullable Object[]> sets = new ArrayList<>(messages.size());
    for (Message m : messages) {
      Standing s = m.standing();
      boolean stays = s.status() == MessageStatus.SUBMITTED;
      sets.add(
          new @Nullable Object[] {
            s.status(),
            s.reason(),
            s.providerId(),
            s.sentAt(),
            s.receivedAt(),
            s.changedAt(),
            stays,
            stays,
            m.id()
          });
    }
    sql.batch(
        "update message set status = ?, reason = ?, provider_id = ?, sent_at = ?, received_at = ?,"
            + " updated_at = ?, due_at = case when ? then due_at end,"
            + " lease_until = case when ? then lease_until end where id = ?",
        sets);
  }

  static Message map(Row row) throws SQLException {
    return new Message(
        row.uuid("id"),
        new Message.Origin(
            row.text("request"),
            row.textOrNull("campaign"),
            Lane.valueOf(row.text("lane")),
            row.instant("expires_at"),
            row.flag("consented")),
        new Message.Target(
            row.text("addressee"),
            row.textOrNull("recipient"),
            row.uuidOrNull("contact"),
            row.textOrNull("phone"),
            row.textOrNull("channel")),
        new Message.Content(row.text("language"), row.text("text"), row.integer("segments")),
        standing(row),
        row.instant("created_at"));
  }

  private static Standing standing(Row row) throws SQLException {
    return new Standing(
        MessageStatus.valueOf(row.text("status")),
        row.textOrNull("reason"),
        row.textOrNull("provider_id"),
        row.instantOrNull("sent_at"),
        row.instantOrNull("received_at"),
        row.instant("updated_at"));
  }
}
