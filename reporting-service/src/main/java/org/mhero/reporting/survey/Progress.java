package org.mhero.reporting.survey;

/** How far one person got in a survey; each person has exactly one. */
public enum Progress {
  WAITING,
  ON_ITS_WAY,
  NOT_DELIVERED,
  NO_ANSWER,
  ANSWERING,
  STOPPED,
  FINISHED,
  LEFT_OUT;

  /** Whether at least one answer came. */
  public boolean answered() {
    return this == ANSWERING || this == STOPPED || this == FINISHED;
  }
}
