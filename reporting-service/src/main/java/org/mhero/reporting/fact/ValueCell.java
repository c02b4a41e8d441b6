package org.mhero.reporting.fact;

import java.math.BigDecimal;
import java.util.Comparator;
import org.mhero.reporting.survey.ValueKind;

/** A cell of the roll-up of values; the value has no trailing zeros, so equal values are one. */
record ValueCell(
    String scope,
    String question,
    ValueKind kind,
    BigDecimal value,
    String cadre,
    String district) {
  static final Comparator<ValueCell> ORDER =
      Comparator.comparing(ValueCell::scope)
          .thenComparing(ValueCell::question)
          .thenComparing(cell -> cell.kind().code())
          .thenComparing(ValueCell::value)
          .thenComparing(ValueCell::cadre)
          .thenComparing(ValueCell::district);
}
