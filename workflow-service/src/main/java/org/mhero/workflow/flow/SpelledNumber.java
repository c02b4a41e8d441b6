package org.mhero.workflow.flow;

import java.math.BigDecimal;

/** A number that is written as it was read, such as {@code 1e3} or {@code 1.50}. */
final class SpelledNumber extends BigDecimal {
  private static final long serialVersionUID = 1L;

  private final String digits;

  SpelledNumber(String digits) {
    super(digits);
    this.digits = digits;
  }

  @Override
  public String toString() {
    return digits;
  }
}
