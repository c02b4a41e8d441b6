package org.mhero.kit.fhir.search;

import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.StoredResource;

/**
 * One match of a search.
 *
 * @param metres the distance, when {@code near} was asked
 */
public record Match(StoredResource resource, @Nullable Double metres) {}
