package org.mhero.workflow.query;

/** How the values of a property compare (reference 8.4). */
public enum ValueKind {
  TEXT,
  NUMBER,
  /** By whole days. */
  DATETIME
}
