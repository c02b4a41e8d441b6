package org.mhero.event;

/**
 * Where a message to one worker stands. A state only moves forward: a higher rank replaces a lower
 * one, never the other way.
 *
 * <pre>
 * PENDING -> QUEUED -> SUBMITTED -> SENT -> DELIVERED -> READ
 *    |          |          |         |
 *    |          |          +---------+--> FAILED | EXPIRED
 *    +----------+--> CANCELLED | SUPPRESSED | FAILED | EXPIRED
 * </pre>
 */
public enum MessageStatus {
  /** Accepted, its time has not come or the audience is still being resolved. */
  PENDING(0, false),
  /** In the queue of a channel. */
  QUEUED(1, false),
  /** Handed over, the outcome of the hand-over is not known yet. */
  SUBMITTED(2, false),
  /** The provider has taken it. Final where the channel gives no delivery reports. */
  SENT(3, false),
  /** The handset has it. */
  DELIVERED(5, true),
  /** The person has opened it; only some channels can tell. */
  READ(6, true),
  /** It will not arrive. */
  FAILED(4, true),
  /** Its time ran out before it arrived. */
  EXPIRED(4, true),
  /** Stopped by an official before it left. */
  CANCELLED(4, true),
  /** Never sent on purpose: no phone, asked to stop, left out. The reason says which. */
  SUPPRESSED(4, true);

  private final int rank;
  private final boolean settled;

  MessageStatus(int rank, boolean settled) {
    this.rank = rank;
    this.settled = settled;
  }

  /** Whether nothing more is expected to happen. */
  public boolean settled() {
    return settled;
  }

  /** Whether a message in this state may become {@code next}; a late DELIVERED beats FAILED. */
  public boolean mayBecome(MessageStatus next) {
    return next.rank > rank;
  }
}
