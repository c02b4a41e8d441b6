package org.mhero.workflow.questionnaire;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** Values of FHIR as results hold them and people read them. */
final class Values {
  private Values() {}

  static String shown(Type value) {
    return switch (value) {
      case Coding coding -> coding.hasDisplay() ? coding.getDisplay() : coding.getCode();
      case Quantity quantity -> quantity.getValue().stripTrailingZeros().toPlainString();
      default -> value.isPrimitive() ? value.primitiveValue() : value.fhirType();
    };
  }
}
