package org.mhero.workflow.engine;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Policies;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/**
 * Something a run has learnt (reference 3.4).
 *
 * @param name as the flow calls it; its key is the name in snake case
 * @param value what the test matched, as text
 * @param category what it counts as, empty when nothing was chosen
 * @param categoryLocalized the category in the contact's language, null when it is the same
 * @param nodeUuid where it was saved
 * @param input what the contact wrote, null when it does not come from the contact
 * @param extra what else the test found, or null
 * @param createdOn when it was saved
 * @param fullValue the value before it was cut, null when it was not or nobody wants it
 */
public record Result(
    String name,
    String value,
    String category,
    @Nullable String categoryLocalized,
    String nodeUuid,
    @Nullable String input,
    @Nullable Value extra,
    OffsetDateTime createdOn,
    @Nullable String fullValue) {
  private static final int LONGEST = 640;
  private static final int LONGEST_FULL = 10_000;

  /** A result that keeps no more than its value. */
  public Result(
      String name,
      String value,
      String category,
      @Nullable String categoryLocalized,
      String nodeUuid,
      @Nullable String input,
      @Nullable Value extra,
      OffsetDateTime createdOn) {
    this(name, value, category, categoryLocalized, nodeUuid, input, extra, createdOn, null);
  }

  /** The same with its value cut to what is carried; on demand with the whole text beside it. */
  Result cut(Policies policies) {
    String cut = Texts.cut(value, LONGEST);
    String full = policies.fullText() && !cut.equals(value) ? Texts.cut(value, LONGEST_FULL) : null;
    return new Result(
        name, cut, category, categoryLocalized, nodeUuid, input, extra, createdOn, full);
  }

  /** As much of the value as there is. */
  public String whole() {
    return fullValue == null ? value : fullValue;
  }

  /** Without the answer. */
  @Override
  public String toString() {
    return "Result[name=" + name + "]";
  }
}
