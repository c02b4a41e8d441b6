package org.mhero.reporting.dimension;

/**
 * Something to be read from the directory.
 *
 * @param attempts how often it has been tried, this time included
 */
record Wanted(Kind kind, String id, int attempts) {

  /** What it is; the code is the column {@code kind}. */
  enum Kind {
    /** A Practitioner with the roles. */
    WORKER,
    /** A PractitionerRole, to learn whose it is. */
    ROLE,
    /** A Location. */
    PLACE,
    /** All Locations. */
    ALL_PLACES,
    /** A CodeSystem. */
    TERMS,
    /** The code systems of cadres. */
    ALL_TERMS;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
