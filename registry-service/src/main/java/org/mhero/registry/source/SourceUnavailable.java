package org.mhero.registry.source;

/** The database did not take or give source records; the transaction rolls back. */
final class SourceUnavailable extends RuntimeException {
  SourceUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
