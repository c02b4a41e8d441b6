package org.mhero.messaging.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of handing a message over. */
public sealed interface SendResult {
  /**
   * The provider has it.
   *
   * @param providerId the provider's id for it, by which reports may come; null when it gives none
   */
  record Accepted(@Nullable String providerId) implements SendResult {}

  /**
   * The provider has it not, and the same message may be taken later.
   *
   * @param retryAfter how long the provider asks us to wait, null when it does not say
   */
  record Deferred(SendError error, @Nullable Duration retryAfter) implements SendResult {}

  /** The provider has refused it for good. */
  record Rejected(SendError error) implements SendResult {}

  /**
   * Nobody can tell whether the provider has it: the request left and no readable answer came. A
   * later report by our id may settle it; else the channel's {@link UnknownOutcome} decides.
   */
  record Unknown(SendError error) implements SendResult {}
}
