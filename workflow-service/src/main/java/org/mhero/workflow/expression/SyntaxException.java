package org.mhero.workflow.expression;

/** An expression that does not parse; evaluation turns it into an error value. */
public final class SyntaxException extends Exception {
  SyntaxException(String message) {
    super(message, null, false, false);
  }
}
