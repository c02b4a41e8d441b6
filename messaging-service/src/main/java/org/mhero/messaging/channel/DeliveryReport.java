package org.mhero.messaging.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;

/**
 * What a provider says became of a message. At least one of the two ids is there; ours is tried
 * first.
 *
 * @param id ours, from the callback address
 * @param providerId the provider's
 * @param status SENT, DELIVERED, READ, FAILED or EXPIRED
 * @param reason for FAILED and EXPIRED, one of {@code MessageStatusChanged}
 * @param at when it happened, by the provider's clock or ours
 */
public record DeliveryReport(
    @Nullable UUID id,
    @Nullable String providerId,
    MessageStatus status,
    @Nullable String reason,
    Instant at) {
  public DeliveryReport {
    if (id == null && providerId == null) {
      throw new IllegalArgumentException("A report needs an id");
    }
  }

  /** A report by our own id. */
  public static DeliveryReport of(UUID id, MessageStatus status, Instant at) {
    return new DeliveryReport(id, null, status, reason(status), at);
  }

  /** A report by an id that may be ours or the provider's. */
  public static DeliveryReport either(
      UUID id, String providerId, MessageStatus status, Instant at) {
    return new DeliveryReport(id, providerId, status, reason(status), at);
  }

  /** A report by the provider's id. */
  public static DeliveryReport of(String providerId, MessageStatus status, Instant at) {
    return new DeliveryReport(null, providerId, status, reason(status), at);
  }

  private static @Nullable String reason(MessageStatus status) {
    return switch (status) {
      case FAILED -> "undeliverable";
      case EXPIRED -> "expired";
      default -> null;
    };
  }
}
