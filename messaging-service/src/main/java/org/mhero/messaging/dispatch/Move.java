package org.mhero.messaging.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;

/** What is said to have become of a message. */
public record Move(
    UUID id, MessageStatus to, @Nullable String reason, @Nullable String providerId, Instant at) {
  /** A move that needs no provider's id. */
  static Move to(UUID id, MessageStatus status, @Nullable String reason, Instant at) {
    return new Move(id, status, reason, null, at);
  }
}
