package org.mhero.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many messages have each outcome. The words are those of the console's brief, section 3:
 * recipients are those not left out, and the sum of all six is everybody addressed.
 */
public record OutcomeCounts(
    long waiting, long onItsWay, long delivered, long notDelivered, long stopped, long notSent) {

  public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0, 0);

  /** Everybody the send was addressed to, left out or not. */
  @JsonProperty
  public long addressed() {
    return recipients() + notSent;
  }

  /** Fit minus left out. */
  @JsonProperty
  public long recipients() {
    return waiting + onItsWay + delivered + notDelivered + stopped;
  }

  /** Recipients minus waiting. */
  @JsonProperty
  public long haveLeft() {
    return recipients() - waiting;
  }

  /** Of the recipients. */
  @JsonProperty
  public Share deliveredShare() {
    return Share.of(delivered, recipients());
  }

  /** Of those that have left. */
  @JsonProperty
  public Share notDeliveredShare() {
    return Share.of(notDelivered, haveLeft());
  }

  /** The sum of both. */
  public OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(
        waiting + other.waiting,
        onItsWay + other.onItsWay,
        delivered + other.delivered,
        notDelivered + other.notDelivered,
        stopped + other.stopped,
        notSent + other.notSent);
  }

  /** With {@code n} messages of one outcome and none of the others. */
  public static OutcomeCounts of(Outcome outcome, long n) {
    return switch (outcome) {
      case WAITING -> new OutcomeCounts(n, 0, 0, 0, 0, 0);
      case ON_ITS_WAY -> new OutcomeCounts(0, n, 0, 0, 0, 0);
      case DELIVERED -> new OutcomeCounts(0, 0, n, 0, 0, 0);
      case NOT_DELIVERED -> new OutcomeCounts(0, 0, 0, n, 0, 0);
      case STOPPED -> new OutcomeCounts(0, 0, 0, 0, n, 0);
      case NOT_SENT -> new OutcomeCounts(0, 0, 0, 0, 0, n);
    };
  }
}
