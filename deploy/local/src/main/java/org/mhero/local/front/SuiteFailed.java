package org.mhero.local.front;

/** The suite does not do what was asked; the message says why in words for its user. */
public final class SuiteFailed extends RuntimeException {
  private final int status;

  public SuiteFailed(String message) {
    this(message, 0);
  }

  SuiteFailed(String message, int status) {
    super(message);
    this.status = status;
  }

  /** The HTTP status it answered, 0 when it was none. */
  public int status() {
    return status;
  }
}
