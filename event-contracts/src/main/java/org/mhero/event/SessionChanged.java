package org.mhero.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A worker's way through a flow has begun or ended.
 *
 * @param session the session's id
 * @param flow the flow's uuid
 * @param campaign the id of the Task that started it, null when a keyword did
 * @param practitioner the worker's id, null for a contact that is in no registry
 * @param contact the messaging contact's id, null while no answer has come
 * @param status what it has become
 * @param reason why it failed or was interrupted, else null
 * @param at when
 */
public record SessionChanged(
    String session,
    String flow,
    @Nullable String campaign,
    @Nullable String practitioner,
    @Nullable String contact,
    Status status,
    @Nullable String reason,
    Instant at)
    implements Event {

  /** The life of a session. */
  public enum Status {
    STARTED,
    COMPLETED,
    EXPIRED,
    INTERRUPTED,
    FAILED
  }

  @Override
  public String key() {
    return session;
  }

  @Override
  public String topic() {
    return Topics.SESSION;
  }
}
