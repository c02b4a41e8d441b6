package org.mhero.messaging.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;

/**
 * Where a message stands. Moves follow the ranks of {@link MessageStatus}: what comes late, twice
 * or out of order changes nothing, and a DELIVERED that comes after all beats FAILED.
 *
 * @param reason for a state that needs one
 * @param providerId the provider's id for it
 * @param sentAt when the provider took it
 * @param receivedAt when the handset had it
 * @param changedAt when it got here
 */
public record Standing(
    MessageStatus status,
    @Nullable String reason,
    @Nullable String providerId,
    @Nullable Instant sentAt,
    @Nullable Instant receivedAt,
    Instant changedAt) {

  /** A first state. */
  public static Standing at(MessageStatus status, @Nullable String reason, Instant at) {
    return new Standing(status, reason, null, null, null, at);
  }

  /** Where it stands after the move, or empty when the move would lead back or nowhere. */
  public Optional<Standing> after(Move move) {
    if (!status.mayBecome(move.to())) {
      return Optional.empty();
    }
    boolean arrived = move.to() == MessageStatus.DELIVERED || move.to() == MessageStatus.READ;
    boolean left = arrived || move.to() == MessageStatus.SENT;
    return Optional.of(
        new Standing(
            move.to(),
            move.reason(),
            move.providerId() == null ? providerId : move.providerId(),
            left && sentAt == null ? move.at() : sentAt,
            arrived && receivedAt == null ? move.at() : receivedAt,
            move.at()));
  }
}
