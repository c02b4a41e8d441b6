package org.mhero.kit.fhir.index;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Strings and every string part of a name or an address (FHIR R4 search.html#string). */
final class TextValues {

  static void add(IndexRows rows, String param, Base value) {
    switch (value) {
      case HumanName name -> name(rows, param, name);
      case Address address -> address(rows, param, address);
      case CodeableConcept concept -> {
        text(rows, param, concept.getText());
        concept.getCoding().forEach(c -> text(rows, param, c.getDisplay()));
      }
      default -> text(rows, param, value.primitiveValue());
    }
  }

  private static void name(IndexRows rows, String param, HumanName name) {
    text(rows, param, name.getText());
    text(rows, param, name.getFamily());
    all(rows, param, name.getGiven());
    all(rows, param, name.getPrefix());
    all(rows, param, name.getSuffix());
  }

  private static void address(IndexRows rows, String param, Address address) {
    text(rows, param, address.getText());
    all(rows, param, address.getLine());
    text(rows, param, address.getCity());
    text(rows, param, address.getDistrict());
    text(rows, param, address.getState());
    text(rows, param, address.getCountry());
    text(rows, param, address.getPostalCode());
  }

  private static void all(IndexRows rows, String param, Iterable<StringType> values) {
    values.forEach(v -> text(rows, param, v.getValue()));
  }

  private static void text(IndexRows rows, String param, @Nullable String value) {
    if (value != null) {
      rows.text(param, value);
    }
  }

  private TextValues() {}
}
