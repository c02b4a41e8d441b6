package org.mhero.reporting.survey;

/** What a cell of the value roll-up counts; the code is the column {@code kind}. */
public enum ValueKind {
  NUMBER("number"),
  /** Days since 1970. */
  DATE("date"),
  /** Hours since 1970. */
  FIRST_HOUR("first-hour"),
  /** From delivery to the first answer. */
  FIRST_MINUTES("first-minutes");

  private final String code;

  ValueKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
