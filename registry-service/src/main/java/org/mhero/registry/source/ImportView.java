package org.mhero.registry.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands now (docs/contracts.md). When it is done, {@code records} is the sum of
 * {@code stored}, {@code unchanged}, {@code rejected} and {@code waiting}.
 *
 * @param records how many records its files hold; 0 until they have been counted
 * @param waiting records that wait for a resource they make no sense without
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
    UUID id,
    String source,
    State state,
    int files,
    int records,
    int stored,
    int unchanged,
    int rejected,
    int waiting,
    Instant startedAt,
    @Nullable Instant endedAt) {
  /** Where an import is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    STOPPED
  }
}
