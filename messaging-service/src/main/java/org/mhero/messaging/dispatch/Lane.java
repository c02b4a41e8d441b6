package org.mhero.messaging.dispatch;

/** The two priorities of the queue. */
public enum Lane {
  /** An answer to a person, a survey's next question, an alert: before everything else. */
  FAST,
  /** Everything else. */
  BULK
}
