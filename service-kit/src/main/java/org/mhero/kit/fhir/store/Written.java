package org.mhero.kit.fhir.store;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link Write} came to.
 *
 * @param stored the version that is current now; null when a deletion met nothing at all
 */
public record Written(Change change, @Nullable StoredResource stored) {

  /** How the store changed. */
  public enum Change {
    CREATED,
    UPDATED,
    UNCHANGED,
    DELETED
  }

  /** The version that is current now, for a create or an update. */
  public StoredResource resource() {
    if (stored == null) {
      throw new IllegalStateException("A deletion of nothing leaves no version");
    }
    return stored;
  }
}
