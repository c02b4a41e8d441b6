package org.mhero.messaging.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One phone number and what is known of it.
 *
 * @param phone E.164
 * @param practitioner the one worker known to have the number; null when none or several
 * @param addressedAs the worker last written to at this number
 * @param language BCP 47, of the last message or keyword
 * @param lookedUpAt when the directory was last asked for its owner
 * @param stoppedAt since when no messages are wanted, null when they are
 */
public record Contact(
    UUID id,
    String phone,
    @Nullable String practitioner,
    @Nullable String addressedAs,
    @Nullable String language,
    @Nullable Instant lookedUpAt,
    @Nullable Instant stoppedAt) {
  /** Whether no messages are wanted. */
  public boolean stopped() {
    return stoppedAt != null;
  }

  /** Without the number. */
  @Override
  public String toString() {
    return "Contact[" + id + "]";
  }
}
