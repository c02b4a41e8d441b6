package org.mhero.kit.fhir.index;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** Codes, identifiers, contact points, booleans (FHIR R4 search.html#token). */
final class TokenValues {

  static void add(IndexRows rows, String param, Base value) {
    switch (value) {
      case CodeableConcept concept ->
          concept.getCoding().forEach(c -> token(rows, param, c.getSystem(), c.getCode()));
      case Coding coding -> token(rows, param, coding.getSystem(), coding.getCode());
      case Identifier id -> token(rows, param, id.getSystem(), id.getValue());
      case ContactPoint point -> contact(rows, param, point);
      case Enumeration<?> code -> token(rows, param, code.getSystem(), code.primitiveValue());
      default -> token(rows, param, null, value.primitiveValue());
    }
  }

  /** A phone number is found as written and by its digits alone, however it was spaced. */
  private static void contact(IndexRows rows, String param, ContactPoint point) {
    String value = point.getValue();
    if (value == null) {
      return;
    }
    String system = point.getSystem() == null ? null : point.getSystem().toCode();
    token(rows, param, system, value);
    if (!"email".equals(system) && !"url".equals(system)) {
      token(rows, param, system, dialled(value));
    } else {
      token(rows, param, system, value.toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static String dialled(String phone) {
    var digits = new StringBuilder(phone.length());
    phone
        .chars()
        .filter(c -> c == '+' || (c >= '0' && c <= '9'))
        .forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private static void token(
      IndexRows rows, String param, @Nullable String system, @Nullable String code) {
    rows.token(param, system == null ? "" : system, code == null ? "" : code);
  }

  private TokenValues() {}
}
