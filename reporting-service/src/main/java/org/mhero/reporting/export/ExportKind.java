package org.mhero.reporting.export;

/** What is exported. */
public enum ExportKind {
  /** A survey: those who answered, by question. */
  ANSWERS,
  /** A survey: those who have the question and are silent. */
  NON_RESPONDERS,
  /** A send: what became of each message. */
  OUTCOMES
}
