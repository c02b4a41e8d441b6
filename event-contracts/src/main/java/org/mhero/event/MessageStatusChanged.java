package org.mhero.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to one worker has moved on.
 *
 * @param id the Communication's id
 * @param request the CommunicationRequest's id
 * @param recipient the recipient as a reference, {@code Practitioner/x}; null for a contact that is
 *     in no registry
 * @param channel the channel's name; null while none is chosen
 * @param status the new state
 * @param reason why, for a state that needs one: {@code no-phone}, {@code invalid-phone}, {@code
 *     not-found} (nobody under the reference), {@code opted-out}, {@code expired}, {@code revoked},
 *     {@code no-channel} (none serves the number), {@code rejected}, {@code undeliverable}, {@code
 *     unknown-outcome}
 * @param segments SMS parts of the text, 0 when nothing was sent
 * @param campaign the send this belongs to: the value of the request's groupIdentifier, or null
 * @param at when it happened
 */
public record MessageStatusChanged(
    String id,
    String request,
    @Nullable String recipient,
    @Nullable String channel,
    MessageStatus status,
    @Nullable String reason,
    int segments,
    @Nullable String campaign,
    Instant at)
    implements Event {

  @Override
  public String key() {
    return id;
  }

  @Override
  public String topic() {
    return Topics.MESSAGE;
  }
}
