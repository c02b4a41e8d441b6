package org.mhero.messaging.channel;

import java.util.UUID;

/**
 * A message that is to leave.
 *
 * @param id ours, the Communication's id; the same at every attempt
 * @param to E.164
 * @param text whole; the provider splits it
 */
public record OutboundMessage(UUID id, String to, String text) {
  /** Without number and text. */
  @Override
  public String toString() {
    return "OutboundMessage[" + id + "]";
  }
}
