package org.mhero.reporting.dhis2;

/** What is sent when several people of a facility answered. */
public enum Rule {
  /** The newest answer: a number, or the value its category is mapped to. */
  LAST,
  SUM,
  AVERAGE,
  HIGHEST,
  LOWEST,
  /** How many people answered. */
  COUNT,
  /** How many chose the category. */
  COUNT_CATEGORY,
  /** Whether anybody chose the category. */
  ANY_CATEGORY,
  /** The value the category that most chose is mapped to; between equals, the newer one. */
  MOST_FREQUENT;

  /** Whether the rule asks about one category. */
  boolean needsCategory() {
    return this == COUNT_CATEGORY || this == ANY_CATEGORY;
  }
}
