package org.mhero.kit.fhir.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a resource as it is stored and served.
 *
 * @param type the FHIR resource type
 * @param id the logical id
 * @param version the version id, 1 or more; a no-op update makes none
 * @param seq the change number, strictly rising over the whole store
 * @param lastUpdated when this version was stored, to the millisecond
 * @param json the exact bytes that are served (UTF-8), null when this version is a deletion
 */
public record StoredResource(
    String type, String id, long version, long seq, Instant lastUpdated, byte @Nullable [] json) {

  /** Whether this version is a deletion. */
  public boolean deleted() {
    return json == null;
  }

  /** {@code Type/id}. */
  public String reference() {
    return type + "/" + id;
  }

  /** The weak entity tag of this version (FHIR R4 http.html#concurrency). */
  public String etag() {
    return "W/\"" + version + "\"";
  }
}
