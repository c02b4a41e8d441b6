package org.mhero.messaging.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a handset wrote to us.
 *
 * @param from the sender as the provider writes it
 * @param text may be empty
 * @param providerId the provider's id for it, by which a repeated delivery is known; null when it
 *     gives none
 * @param at when it was written or received
 */
public record InboundMessage(String from, String text, @Nullable String providerId, Instant at) {
  /** Without number and text. */
  @Override
  public String toString() {
    return "InboundMessage[providerId=" + providerId + "]";
  }
}
