package org.mhero.workflow.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of the format a flow is written in. */
record SpecVersion(int major, int minor, int patch) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,3}))?");

  static @Nullable SpecVersion of(String text) {
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      return null;
    }
    String patch = match.group(3);
    return new SpecVersion(
        Integer.parseInt(match.group(1)),
        Integer.parseInt(match.group(2)),
        patch == null ? 0 : Integer.parseInt(patch));
  }

  boolean supported() {
    return major == 13 || (major == 14 && minor <= 4);
  }

  boolean below(int otherMajor) {
    return major < otherMajor;
  }

  boolean below(int otherMajor, int otherMinor) {
    return major < otherMajor || (major == otherMajor && minor < otherMinor);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
