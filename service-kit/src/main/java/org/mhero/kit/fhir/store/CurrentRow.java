package org.mhero.kit.fhir.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The locked state of one resource before a write.
 *
 * @param pid the number index rows carry
 * @param version 0 when there has never been one
 * @param json what is served now, null when nothing or a deletion is
 */
record CurrentRow(
    long pid, StoredKey key, long version, long seq, Instant at, byte @Nullable [] json) {

  boolean exists() {
    return json != null;
  }

  StoredResource stored() {
    return new StoredResource(key.type(), key.id(), version, seq, at, json);
  }
}
