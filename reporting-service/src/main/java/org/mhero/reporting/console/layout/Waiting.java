package org.mhero.reporting.console.layout;

/** How much waits for an officer, for the figures of the menu. */
public interface Waiting {
  /** Messages nobody has answered; 0 where that cannot be known now. */
  long unanswered();
}
