package org.mhero.local.suite;

/**
 * What the runner knows of a part.
 *
 * @param restarts how often it was started again after it ended by itself
 * @param note why it is not well, empty when it is
 */
public record PartStatus(State state, int restarts, String note) {
  static final PartStatus FIRST = new PartStatus(State.WAITING, 0, "");

  PartStatus with(State next) {
    return new PartStatus(next, restarts, "");
  }

  PartStatus fell(String why) {
    return new PartStatus(State.FELL, restarts + 1, why);
  }
}
