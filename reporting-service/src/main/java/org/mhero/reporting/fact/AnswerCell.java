package org.mhero.reporting.fact;

import java.time.LocalDate;
import java.util.Comparator;

/** A cell of the roll-up of answers. */
record AnswerCell(
    String scope,
    String question,
    String category,
    boolean understood,
    LocalDate day,
    String cadre,
    String district) {
  static final Comparator<AnswerCell> ORDER =
      Comparator.comparing(AnswerCell::scope)
          .thenComparing(AnswerCell::question)
          .thenComparing(AnswerCell::category)
          .thenComparing(AnswerCell::understood)
          .thenComparing(AnswerCell::day)
          .thenComparing(AnswerCell::cadre)
          .thenComparing(AnswerCell::district);

  /** The same day in the sum over all surveys, where questions and categories mean nothing. */
  AnswerCell overall() {
    return new AnswerCell(Tally.ALL, "", "", understood, day, cadre, district);
  }
}
