package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/** What kind of answer a wait is best met with; it never restricts one (reference 1.5). */
public sealed interface Hint {
  /** As the format spells it. */
  String type();

  /** A file or a place: {@code audio}, {@code image}, {@code video} or {@code location}. */
  record Media(String type) implements Hint {}

  /**
   * Keys of a phone.
   *
   * @param count how many, null when it is not told
   * @param terminatedBy the key that ends the input, empty when none does
   */
  record Digits(@Nullable Integer count, String terminatedBy) implements Hint {
    @Override
    public String type() {
      return "digits";
    }
  }
}
