package org.mhero.messaging.consent;

/** What a message of one keyword asks for. */
public enum Wish {
  /** No more messages. */
  STOP,
  /** Messages again. */
  START
}
