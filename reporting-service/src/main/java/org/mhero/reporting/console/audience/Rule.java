package org.mhero.reporting.console.audience;

/**
 * One value of a filter.
 *
 * @param exclude whether people who have it are left out
 * @param system the code system; empty for a place and a language
 * @param code the code, or the id of the place
 * @param name what people call it
 */
public record Rule(Trait trait, boolean exclude, String system, String code, String name) {
  /** Tells one value of one filter from another, as the value of a button. */
  public String key() {
    return (exclude ? "-" : "+") + trait.code() + ":" + code;
  }

  /** Whether both mean the same, whatever it is called. */
  boolean same(Rule other) {
    return key().equals(other.key());
  }
}
