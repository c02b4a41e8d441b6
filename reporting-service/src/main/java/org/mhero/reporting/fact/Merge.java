package org.mhero.reporting.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Choices between two values that do not depend on which came first, so that events may arrive in
 * any order and more than once.
 */
final class Merge {
  private Merge() {}

  /** The one that is known; of two that differ, always the same. */
  static @Nullable String stable(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) <= 0 ? a : b;
  }

  static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
