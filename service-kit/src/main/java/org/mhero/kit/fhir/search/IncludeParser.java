package org.mhero.kit.fhir.search;

import java.util.Optional;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.kit.fhir.type.ParamKind;

/** Reads {@code _include} and {@code _revinclude} (FHIR R4 search.html#include). */
final class IncludeParser {
  private final FhirTypes types;

  IncludeParser(FhirTypes types) {
    this.types = types;
  }

  /** The include, or empty when this server knows no such reference. */
  Optional<IncludeSpec> parse(String name, String value) {
    boolean reverse = name.toLowerCase(java.util.Locale.ROOT).startsWith("_revinclude");
    boolean iterate = iterate(name);
    String[] parts = value.split(":");
    if (value.equals("*")) {
      return Optional.of(new IncludeSpec("*", "*", null, reverse, iterate));
    }
    if (parts.length < 2 || parts.length > 3) {
      throw AppException.invalid(name + ": write Type:reference or Type:reference:target");
    }
    String target = parts.length == 3 ? parts[2] : null;
    boolean known =
        types
            .find(parts[0])
            .filter(
                type ->
                    parts[1].equals("*")
                        || type.param(parts[1])
                            .filter(p -> p.kind() == ParamKind.REFERENCE)
                            .isPresent())
            .isPresent();
    return known
        ? Optional.of(new IncludeSpec(parts[0], parts[1], target, reverse, iterate))
        : Optional.empty();
  }

  private static boolean iterate(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String modifier = name.substring(colon + 1);
    if (modifier.equals("iterate") || modifier.equals("recurse")) {
      return true;
    }
    throw AppException.invalid(name + ": the only modifier is :iterate");
  }
}
