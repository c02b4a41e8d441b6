package org.mhero.workflow.expression;

/**
 * The generation of the original engine whose behaviour is wanted where the two differ (the tags of
 * the reference). The suite runs {@link #V14_4}; the other is for comparing old state.
 */
public enum Line {
  /** Definitions up to 13.2. */
  V13_2("13.2"),
  /** Definitions up to 14.4.2. */
  V14_4("14.4");

  private final String tag;

  Line(String tag) {
    this.tag = tag;
  }

  /** As the reference and the command line spell it. */
  public String tag() {
    return tag;
  }

  /** The line that a tag names. */
  public static Line of(String tag) {
    for (Line line : values()) {
      if (line.tag.equals(tag)) {
        return line;
      }
    }
    throw new IllegalArgumentException("Unknown line " + tag);
  }
}
