package org.mhero.kit.fhir.store;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A CDI bean of the owning service that takes part in every write of a type, whoever asked for it,
 * in the transaction of the write. Whatever it throws undoes the write.
 *
 * @param <T> the type, or {@code Resource} for every type of the service
 */
public interface ResourceHook<T extends Resource> {

  /**
   * One stored change.
   *
   * @param resource the resource as stored, null after a deletion
   */
  record Stored<T extends Resource>(Written written, @Nullable T resource) {
    /** The version that was stored. */
    public StoredResource stored() {
      return written.resource();
    }
  }

  /** The type this hook watches; {@code Resource.class} for every type. */
  Class<T> type();

  /**
   * The id of the stored resource that a create only asks for once more, because it bears an
   * identifier its type takes once: the create then answers with that one and changes nothing. A
   * hook that answers has to lock the identifier for the rest of the transaction.
   */
  default Optional<String> repeated(T incoming) {
    return Optional.empty();
  }

  /**
   * Whether {@link #beforeWrite} looks at what is stored now; when none does, it is not even
   * parsed, and {@code current} is null.
   */
  default boolean comparesWithCurrent() {
    return true;
  }

  /**
   * Validates or normalises what is about to be stored; changes to {@code incoming} are stored.
   *
   * @param current what is stored now, null when nothing is
   */
  default void beforeWrite(T incoming, @Nullable T current) {}

  /** May refuse a deletion. */
  default void beforeDelete(StoredResource current) {}

  /** Tells or starts what follows; never called for a write that changed nothing. */
  default void afterWrite(StoredResource stored, @Nullable T resource) {}

  /** The same for everything one call has stored, where one statement serves many. */
  default void afterWrites(List<Stored<T>> stored) {
    stored.forEach(one -> afterWrite(one.stored(), one.resource()));
  }
}
