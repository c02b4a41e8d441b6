package org.mhero.workflow.expression;

import org.jspecify.annotations.Nullable;

/**
 * Where a country may choose to do better than the original (reference 12). Nothing of it is on
 * unless somebody says so.
 *
 * @param numbers how the number tests and number fields read what people write
 * @param times how times of day are read
 * @param centuryWindow how many years ahead of now a year of two digits may lie; null as the
 *     original, which takes every year after this one for the last century
 * @param fullText whether a result that is cut keeps its whole text beside the value
 * @param routingErrors whether the 13.2 line also tells of what fails while it routes
 * @param givingUp when a question is not asked again, null as the original, which always asks
 */
public record Policies(
    Reading numbers,
    Reading times,
    @Nullable Integer centuryWindow,
    boolean fullText,
    boolean routingErrors,
    @Nullable GivingUp givingUp) {
  /** What the original does. */
  public static final Policies ORIGINAL =
      new Policies(Reading.COMPATIBLE, Reading.COMPATIBLE, null, false, false, null);

  private static final int WIDEST_WINDOW = 99;

  public Policies {
    if (centuryWindow != null && (centuryWindow < 0 || centuryWindow > WIDEST_WINDOW)) {
      throw new IllegalArgumentException("century_window is between 0 and " + WIDEST_WINDOW);
    }
  }

  /**
   * When a question is given up.
   *
   * @param answers after how many in a row that are not understood
   * @param category the name of the category by whose exit to leave where a question has it; null
   *     for the exit of what is not understood
   */
  public record GivingUp(int answers, @Nullable String category) {
    public GivingUp {
      if (answers < 1) {
        throw new IllegalArgumentException("max_invalid is 1 or more");
      }
    }

    /** After that many, null for never. */
    public static @Nullable GivingUp after(@Nullable Integer answers, @Nullable String category) {
      return answers == null ? null : new GivingUp(answers, category);
    }
  }

  /** How something written is read. */
  public enum Reading {
    /** As the original reads it. */
    COMPATIBLE("compatible"),
    /** With what the original overlooks, and without what it takes for something it is not. */
    EXTENDED("extended");

    private final String code;

    Reading(String code) {
      this.code = code;
    }

    /** The reading that a code names. */
    public static Reading of(String code) {
      for (Reading reading : values()) {
        if (reading.code.equals(code)) {
          return reading;
        }
      }
      throw new IllegalArgumentException("Unknown reading " + code);
    }
  }
}
