package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.StoredResource;

/** Read and vread (FHIR R4 http.html#read; mCSD 2:3.90). */
@ApplicationScoped
class ReadInteraction {
  private final FhirStore store;
  private final Subset subset;

  ReadInteraction(FhirStore store, Subset subset) {
    this.store = store;
    this.subset = subset;
  }

  FhirAnswer answer(FhirRequest request, Route route) {
    Long version = route.version();
    String id = route.requiredId();
    StoredResource stored =
        (version == null ? store.read(route.type(), id) : store.vread(route.type(), id, version))
            .orElseThrow(
                () ->
                    AppException.notFound(
                        "There is no %s/%s%s"
                            .formatted(
                                route.type(), id, version == null ? "" : " of that version")));
    byte[] json = stored.json();
    if (json == null) {
      throw new AppException(ErrorCode.GONE, stored.reference() + " is deleted");
    }
    if (request.headers().has(stored.etag())) {
      return FhirAnswer.about(304, stored, null);
    }
    return FhirAnswer.about(200, stored, JsonBody.of(subset.of(json, request.query())));
  }
}
