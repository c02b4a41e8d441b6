package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mhero.event.MessageStatusChanged;
import org.mhero.kit.event.Outbox;

/**
 * Writes what becomes of messages. The row, its Communication and the event are one transaction, so
 * they always tell the same.
 */
@ApplicationScoped
public class Ledger {
  private final MessageRows rows;
  private final Communications communications;
  private final Outbox outbox;
  private final Event<Entered> told;

  Ledger(MessageRows rows, Communications communications, Outbox outbox, Event<Entered> told) {
    this.rows = rows;
    this.communications = communications;
    this.outbox = outbox;
    this.told = told;
  }

  /** Messages have been entered; told within this process, in the same transaction. */
  public record Entered(List<Message> messages) {}

  /** Enters new messages; one that was entered before, by id or addressee, is left as it is. */
  @Transactional
  public List<Message> enter(List<Message> messages) {
    if (messages.isEmpty()) {
      return List.of();
    }
    List<Message> entered = rows.insert(messages);
    communications.write(entered);
    outbox.tellAll(entered.stream().map(m -> event(m, m.standing())).toList());
    told.fire(new Entered(entered));
    return entered;
  }

  /** Applies moves in their order; those that lead back change nothing. */
  @Transactional
  public List<Message> move(List<Move> moves) {
    if (moves.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Move>> byMessage =
        moves.stream()
            .collect(Collectors.groupingBy(Move::id, LinkedHashMap::new, Collectors.toList()));
    List<Message> moved = new ArrayList<>();
    List<MessageStatusChanged> events = new ArrayList<>();
    for (Message message : rows.lock(byMessage.keySet())) {
      Message now = message;
      for (Move move : byMessage.getOrDefault(message.id(), List.of())) {
        Standing next = now.standing().after(move).orElse(null);
        if (next != null) {
          now = now.standing(next);
          events.add(event(now, next));
        }
      }
      if (!now.standing().equals(message.standing())) {
        moved.add(now);
      }
    }
    rows.update(moved);
    communications.write(moved);
    outbox.tellAll(events);
    return moved;
  }

  private static MessageStatusChanged event(Message message, Standing standing) {
    return new MessageStatusChanged(
        message.id().toString(),
        message.origin().request(),
        message.target().recipient(),
        message.target().channel(),
        standing.status(),
        standing.reason(),
        message.content().segments(),
        message.origin().campaign(),
        standing.changedAt());
  }
}
