package org.mhero.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer has been understood, or not, and kept.
 *
 * @param session the session's id
 * @param flow the flow's uuid
 * @param campaign the id of the Task that started the session, null when a keyword did
 * @param practitioner the worker's id, null for a contact that is in no registry
 * @param question the result's key, such as {@code beds_free}; equals the item's linkId
 * @param value the answer as text
 * @param number the answer as a number when it is one, else null
 * @param category the category the router chose, such as {@code Yes} or {@code Other}
 * @param understood false when the router fell through to its default category while it had others
 * @param at when it was answered
 */
public record AnswerRecorded(
    String session,
    String flow,
    @Nullable String campaign,
    @Nullable String practitioner,
    String question,
    String value,
    @Nullable BigDecimal number,
    @Nullable String category,
    boolean understood,
    Instant at)
    implements Event {

  @Override
  public String key() {
    return session;
  }

  @Override
  public String topic() {
    return Topics.ANSWER;
  }

  /** Without the answer. */
  @Override
  public String toString() {
    return "AnswerRecorded[session=" + session + ", question=" + question + "]";
  }
}
