package org.mhero.gateway.openhim;

/** Remembers what was registered under which version. */
interface Versions {

  /**
   * The version for a registration of this hash: the last one when nothing has changed, else the
   * next above it and not below {@code least}. The core takes changes with a higher version only.
   */
  Semver of(String urn, String hash, Semver least);
}
