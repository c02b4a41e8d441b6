package org.mhero.messaging.channel;

/** What to do with a message when neither an answer nor a report has told what came of it. */
public enum UnknownOutcome {
  /** Hand it over again: somebody may get it twice. For providers that drop a repeated id. */
  RESEND,
  /** Give it up as {@code unknown-outcome}: nobody gets it twice, somebody may not get it. */
  FAIL
}
