package org.mhero.kit.fhir.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.StoredResource;

/**
 * The answer to one interaction.
 *
 * @param location of what was created, absolute
 */
record FhirAnswer(
    int status,
    @Nullable String location,
    @Nullable String etag,
    @Nullable Instant lastModified,
    @Nullable JsonBody body) {

  static FhirAnswer of(int status, @Nullable JsonBody body) {
    return new FhirAnswer(status, null, null, null, body);
  }

  /** About one version, with its tag and time. */
  static FhirAnswer about(int status, StoredResource version, @Nullable JsonBody body) {
    return new FhirAnswer(status, null, version.etag(), version.lastUpdated(), body);
  }

  FhirAnswer at(String where) {
    return new FhirAnswer(status, where, etag, lastModified, body);
  }
}
