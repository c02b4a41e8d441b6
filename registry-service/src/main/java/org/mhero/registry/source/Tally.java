package org.mhero.registry.source;

/** What became of some records; the four sum up to how many there were. */
record Tally(int stored, int unchanged, int rejected, int waiting) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        stored + other.stored,
        unchanged + other.unchanged,
        rejected + other.rejected,
        waiting + other.waiting);
  }

  static Tally oneStored() {
    return new Tally(1, 0, 0, 0);
  }

  static Tally oneUnchanged() {
    return new Tally(0, 1, 0, 0);
  }

  static Tally oneRejected() {
    return new Tally(0, 0, 1, 0);
  }

  static Tally oneWaiting() {
    return new Tally(0, 0, 0, 1);
  }
}
