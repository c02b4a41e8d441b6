package org.mhero.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its base. A number never stands alone, and under {@value #SMALL} people no share is
 * shown (brief, section 3).
 *
 * @param n how many
 * @param base of how many
 */
public record Share(long n, long base) {
  /** Groups below this size are "few". */
  public static final int SMALL = 10;

  public static Share of(long n, long base) {
    return new Share(n, base);
  }

  /** Whole percent, half up; null where there is no base or the group is small. */
  @JsonProperty
  public @Nullable Integer percent() {
    return few() ? null : (int) Math.round(100.0 * n / base);
  }

  /** Whether the group is too small for a share. */
  @JsonProperty
  public boolean few() {
    return base < SMALL;
  }
}
