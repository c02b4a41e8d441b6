package org.mhero.kit.fhir.store;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One change that is asked for. */
public sealed interface Write {

  /** A new resource; the store chooses its id. */
  record Create(Resource resource) implements Write {}

  /**
   * The resource under its own id: a new version, or a new resource when there is none.
   *
   * @param ifMatch the version that must be current, null when any may be
   */
  record Put(Resource resource, @Nullable Long ifMatch) implements Write {}

  /**
   * A deletion; asked of what is not there, it changes nothing.
   *
   * @param ifMatch the version that must be current, null when any may be
   */
  record Delete(String type, String id, @Nullable Long ifMatch) implements Write {}
}
