package org.mhero.kit.fhir.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.StoredResource;

/**
 * One page of history.
 *
 * @param versions newest first
 * @param total the same on every page
 * @param at what a client may use as its next {@code _since}
 * @param next the query of the next page, null after the last
 */
public record HistoryPage(
    List<StoredResource> versions, long total, Instant at, @Nullable String next) {}
