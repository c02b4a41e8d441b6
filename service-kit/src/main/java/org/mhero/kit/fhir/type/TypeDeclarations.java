package org.mhero.kit.fhir.type;

import java.util.List;

/** A CDI bean of a service that names the types it owns. */
public interface TypeDeclarations {
  List<FhirType> types();

  /** The canonical addresses of the CapabilityStatements this service meets. */
  default List<String> instantiates() {
    return List.of();
  }
}
