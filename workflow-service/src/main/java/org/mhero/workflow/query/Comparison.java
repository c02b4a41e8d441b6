package org.mhero.workflow.query;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;

/** How a condition compares (reference 8.1). */
public enum Comparison {
  EQUAL("="),
  NOT_EQUAL("!="),
  CONTAINS("~"),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  LESS("<"),
  LESS_OR_EQUAL("<=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As it is written. */
  public String sign() {
    return sign;
  }

  /** Whether it needs an order of the values. */
  boolean ordered() {
    return switch (this) {
      case EQUAL, NOT_EQUAL, CONTAINS -> false;
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> true;
    };
  }

  /** Whether two values stand to each other as this says, given how they compare. */
  boolean holds(int compared) {
    return switch (this) {
      case EQUAL -> compared == 0;
      case NOT_EQUAL -> compared != 0;
      case GREATER -> compared > 0;
      case GREATER_OR_EQUAL -> compared >= 0;
      case LESS -> compared < 0;
      case LESS_OR_EQUAL -> compared <= 0;
      case CONTAINS -> false;
    };
  }

  /** The comparison of a sign or word, or null. */
  static @Nullable Comparison of(String text) {
    String lower = Texts.lower(text);
    if (lower.equals("is")) {
      return EQUAL;
    }
    if (lower.equals("has")) {
      return CONTAINS;
    }
    for (Comparison comparison : values()) {
      if (comparison.sign.equals(lower)) {
        return comparison;
      }
    }
    return null;
  }
}
