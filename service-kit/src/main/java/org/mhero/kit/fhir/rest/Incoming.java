package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;

/** Makes the body of a write ready to be stored. */
@ApplicationScoped
class Incoming {
  private final FhirJson codec;

  Incoming(FhirJson codec) {
    this.codec = codec;
  }

  /** The resource of the body, of the type of the path, with local references made relative. */
  Resource resource(FhirRequest request, String type) {
    Resource resource = request.resource(codec);
    if (!resource.fhirType().equals(type)) {
      throw AppException.invalid(
          "The path says %s but the body is a %s".formatted(type, resource.fhirType()),
          resource.fhirType());
    }
    for (Reference reference : references(resource)) {
      if (reference.hasReference()) {
        reference.setReference(request.ownBase().relative(reference.getReference()));
      }
    }
    return resource;
  }

  Iterable<Reference> references(Resource resource) {
    return codec
        .context()
        .newTerser()
        .getAllPopulatedChildElementsOfType(resource, Reference.class);
  }
}
