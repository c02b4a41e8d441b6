package org.mhero.local.front;

/** The suite does not do what was asked; the message says why in words for its user. */
public final class SuiteFailed extends RuntimeException {
  public SuiteFailed(String message) {
    super(message);
  }
}
