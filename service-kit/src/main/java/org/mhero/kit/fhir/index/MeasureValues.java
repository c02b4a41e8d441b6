package org.mhero.kit.fhir.index;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Quantity;

/** Numbers and quantities (FHIR R4 search.html#number). */
final class MeasureValues {

  static void add(IndexRows rows, String param, Base value) {
    switch (value) {
      case IntegerType whole -> rows.measure(param, BigDecimal.valueOf(whole.getValue()), "", "");
      case DecimalType decimal -> rows.measure(param, decimal.getValue(), "", "");
      case Quantity quantity when quantity.hasValue() ->
          rows.measure(
              param,
              quantity.getValue(),
              quantity.hasSystem() ? quantity.getSystem() : "",
              quantity.hasCode()
                  ? quantity.getCode()
                  : quantity.hasUnit() ? quantity.getUnit() : "");
      case Money money when money.hasValue() ->
          rows.measure(
              param,
              money.getValue(),
              "urn:iso:std:iso:4217",
              money.hasCurrency() ? money.getCurrency() : "");
      default -> {
        // An element without a value has nothing to compare.
      }
    }
  }

  private MeasureValues() {}
}
