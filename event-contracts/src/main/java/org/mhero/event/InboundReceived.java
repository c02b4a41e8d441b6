package org.mhero.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handset has written to us. STOP and START have been obeyed before this is told and are not
 * told.
 *
 * @param id the received Communication's id
 * @param contact the contact's id; a contact stands for one phone number
 * @param practitioner the worker's id when the number belongs to exactly one, or to several of whom
 *     one was the last written to; else null
 * @param channel the channel it came by
 * @param text what was written; the topic keeps it for a short time only
 * @param at when it was received
 */
public record InboundReceived(
    String id,
    String contact,
    @Nullable String practitioner,
    String channel,
    String text,
    Instant at)
    implements Event {

  @Override
  public String key() {
    return contact;
  }

  @Override
  public String topic() {
    return Topics.INBOUND;
  }

  /** Without the text: an answer is personal and belongs in no log. */
  @Override
  public String toString() {
    return "InboundReceived[id=" + id + ", contact=" + contact + ", channel=" + channel + "]";
  }
}
