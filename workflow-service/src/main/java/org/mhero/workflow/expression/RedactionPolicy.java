package org.mhero.workflow.expression;

/** What expressions may not show (reference 2.3). */
public enum RedactionPolicy {
  /** Everything is shown. */
  NONE("none"),
  /** URN paths are hidden: {@code tel:********}. */
  URNS("urns");

  private final String code;

  RedactionPolicy(String code) {
    this.code = code;
  }

  /** As an environment's JSON spells it. */
  public String code() {
    return code;
  }

  /** The policy that a code names. */
  public static RedactionPolicy of(String code) {
    for (RedactionPolicy policy : values()) {
      if (policy.code.equals(code)) {
        return policy;
      }
    }
    throw new IllegalArgumentException("Unknown redaction policy " + code);
  }
}
