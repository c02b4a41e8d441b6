package org.mhero.workflow.command;

/** Input that cannot be played; the message is the answer. */
final class Refused extends RuntimeException {
  Refused(String message) {
    super(message);
  }
}
