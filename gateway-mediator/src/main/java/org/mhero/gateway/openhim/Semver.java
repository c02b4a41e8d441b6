package org.mhero.gateway.openhim;

import java.util.Comparator;

/** A strict x.y.z, the only form the core takes. */
record Semver(int major, int minor, int patch) implements Comparable<Semver> {
  static Semver of(String text) {
    if (!text.matches("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)")) {
      throw new IllegalArgumentException("mhero.openhim.version must be x.y.z, not " + text);
    }
    String[] parts = text.split("\\.");
    return new Semver(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  Semver next() {
    return new Semver(major, minor, patch + 1);
  }

  @Override
  public int compareTo(Semver other) {
    return Comparator.comparingInt(Semver::major)
        .thenComparingInt(Semver::minor)
        .thenComparingInt(Semver::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
