package org.mhero.reporting.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.mhero.reporting.indicator.Share;

/**
 * How far people got, each person once (brief, section 3). The eight add up to everybody addressed.
 *
 * @param waiting the invitation has not left
 * @param onItsWay it has left and is not confirmed
 * @param notDelivered it did not arrive
 * @param noAnswer delivered and silent
 * @param answering sent back at least one answer and may go on
 * @param stopped answered, then no more until closing
 * @param finished reached the end
 * @param leftOut never invited: no phone, asked to stop, cancelled before it left
 */
public record Participation(
    long waiting,
    long onItsWay,
    long notDelivered,
    long noAnswer,
    long answering,
    long stopped,
    long finished,
    long leftOut) {

  /** The recipients. */
  @JsonProperty
  public long invited() {
    return waiting + onItsWay + notDelivered + noAnswer + answered();
  }

  /** Sent back at least one answer. */
  @JsonProperty
  public long answered() {
    return answering + stopped + finished;
  }

  /** Have the invitation, as a report or an answer tells. */
  @JsonProperty
  public long delivered() {
    return noAnswer + answered();
  }

  /** Of those invited. */
  @JsonProperty
  public Share answeredShare() {
    return Share.of(answered(), invited());
  }

  /** Of those invited. */
  @JsonProperty
  public Share finishedShare() {
    return Share.of(finished, invited());
  }

  static Participation of(Map<Progress, Long> people) {
    return new Participation(
        people.getOrDefault(Progress.WAITING, 0L),
        people.getOrDefault(Progress.ON_ITS_WAY, 0L),
        people.getOrDefault(Progress.NOT_DELIVERED, 0L),
        people.getOrDefault(Progress.NO_ANSWER, 0L),
        people.getOrDefault(Progress.ANSWERING, 0L),
        people.getOrDefault(Progress.STOPPED, 0L),
        people.getOrDefault(Progress.FINISHED, 0L),
        people.getOrDefault(Progress.LEFT_OUT, 0L));
  }
}
