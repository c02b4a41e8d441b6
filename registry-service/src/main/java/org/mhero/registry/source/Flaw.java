package org.mhero.registry.source;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a source record, in words for the person who keeps the source. Neither names
 * nor numbers of people are in it.
 *
 * @param expression the FHIRPath of the element at fault, where there is one
 */
public record Flaw(Severity severity, String message, @Nullable String expression) {
  /** How bad it is. */
  public enum Severity {
    /** The record was taken, but somebody should look at it. */
    WARNING,
    /** The record was not taken. */
    ERROR
  }

  /** A flaw that does not keep the record out. */
  public static Flaw warning(String message, String expression) {
    return new Flaw(Severity.WARNING, message, expression);
  }

  /** A flaw that keeps the record out. */
  public static Flaw error(String message, @Nullable String expression) {
    return new Flaw(Severity.ERROR, message, expression);
  }
}
