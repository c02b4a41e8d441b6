package org.mhero.workflow.flow.migration;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of the format a flow is written in (reference 1.1). */
public record SpecVersion(int major, int minor, int patch) implements Comparable<SpecVersion> {
  /** The oldest that is understood. */
  public static final SpecVersion OLDEST = new SpecVersion(11, 0, 0);

  /** The first that has nodes; older documents have action sets and rule sets. */
  public static final SpecVersion FIRST_WITH_NODES = new SpecVersion(13, 0, 0);

  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,6})(?:\\.(\\d{1,6})(?:\\.(\\d{1,6}))?)?");

  private static final Comparator<SpecVersion> ORDER =
      Comparator.comparingInt(SpecVersion::major)
          .thenComparingInt(SpecVersion::minor)
          .thenComparingInt(SpecVersion::patch);

  /** The version of that text, or null. */
  public static @Nullable SpecVersion of(String text) {
    Matcher match = FORM.matcher(text);
    return match.matches()
        ? new SpecVersion(number(match.group(1)), number(match.group(2)), number(match.group(3)))
        : null;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Whether it is older. */
  public boolean before(SpecVersion other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(SpecVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
