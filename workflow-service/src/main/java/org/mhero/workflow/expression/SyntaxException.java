package org.mhero.workflow.expression;

/** An expression that does not parse; it becomes an error value before it leaves the package. */
final class SyntaxException extends Exception {
  SyntaxException(String message) {
    super(message, null, false, false);
  }
}
