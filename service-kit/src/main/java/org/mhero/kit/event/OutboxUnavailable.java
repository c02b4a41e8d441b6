package org.mhero.kit.event;

/**
 * The database did not take or give outbox rows; the transaction rolls back and nothing is lost.
 */
public final class OutboxUnavailable extends RuntimeException {
  OutboxUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
