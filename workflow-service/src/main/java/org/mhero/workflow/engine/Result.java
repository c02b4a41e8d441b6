package org.mhero.workflow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
 */
public record Result(
    String name,
    String value,
    String category,
    @Nullable String categoryLocalized,
    String nodeUuid,
    @Nullable String input,
    @Nullable Value extra,
    Instant createdOn) {
  /** Without the answer. */
  @Override
  public String toString() {
    return "Result[name=" + name + "]";
  }
}
