package org.mhero.kit.fhir.type;

import java.util.List;

/**
 * A search parameter a service declares for a type.
 *
 * @param name as in the query, such as {@code family}
 * @param kind what its values are compared as
 * @param values where they are found
 * @param targets the types a reference may lead to; needed for chaining and for a bare id
 * @param note one sentence for the CapabilityStatement
 */
public record SearchParam(
    String name, ParamKind kind, Extractor values, List<String> targets, String note) {

  public SearchParam {
    targets = List.copyOf(targets);
  }

  /** A parameter over element paths, see {@link FhirType.Builder}. */
  static SearchParam over(String name, ParamKind kind, String... paths) {
    String[] of = paths.length == 0 ? new String[] {name} : paths;
    return new SearchParam(name, kind, Path.of(of), List.of(), String.join(" | ", of));
  }

  SearchParam to(List<String> types) {
    return new SearchParam(name, kind, values, types, note);
  }
}
