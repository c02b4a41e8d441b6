package org.mhero.kit.fhir.store;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A version about to be stored.
 *
 * @param resource the model the bytes were made of, null for a deletion
 * @param fresh whether there were no index rows before
 */
record PendingVersion(
    long pid, StoredResource stored, @Nullable Resource resource, boolean fresh) {}
