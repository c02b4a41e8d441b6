package org.mhero.kit.fhir.index;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * References by target, and by logical identifier (FHIR R4 search.html#reference); a canonical is
 * kept with and without its version.
 */
final class LinkValues {

  static void add(IndexRows rows, String param, Base value) {
    if (value instanceof Reference reference) {
      literal(rows, param, reference.getReference());
      if (reference.hasIdentifier()) {
        Identifier id = reference.getIdentifier();
        rows.token(
            param,
            id.getSystem() == null ? "" : id.getSystem(),
            id.getValue() == null ? "" : id.getValue());
      }
    } else {
      canonical(rows, param, value.primitiveValue());
    }
  }

  private static void literal(IndexRows rows, String param, @Nullable String reference) {
    if (reference == null || reference.isEmpty() || reference.startsWith("#")) {
      return;
    }
    Target target = Target.of(reference);
    rows.link(param, target.type(), target.id());
  }

  private static void canonical(IndexRows rows, String param, @Nullable String url) {
    if (url == null || url.isEmpty()) {
      return;
    }
    rows.link(param, "", url);
    int bar = url.indexOf('|');
    if (bar > 0) {
      rows.link(param, "", url.substring(0, bar));
    }
  }

  private LinkValues() {}
}
