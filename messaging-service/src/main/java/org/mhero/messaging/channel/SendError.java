package org.mhero.messaging.channel;

/** Every way a hand-over can fail; the fixed list behind {@link SendResult}. */
public enum SendError {
  /** No connection, or an answer that means the provider is in trouble. */
  CONNECTION_FAILED,
  /** The provider wants fewer messages; the whole channel slows down. */
  THROTTLED,
  /**
   * Credentials missing or refused: the fault is the channel's, so its messages wait for repair.
   */
  MISCONFIGURED,
  /** The provider refuses this message or this number. */
  REFUSED,
  /** The answer came too late or broke off. */
  NO_ANSWER,
  /** The answer says success but lacks the mark of it. */
  BAD_ANSWER
}
