package org.mhero.reporting.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export and how far it is.
 *
 * @param problem why it failed, else null
 */
public record ExportView(
    UUID id,
    ExportRequest request,
    State state,
    long rowsDone,
    long rowsTotal,
    long bytes,
    @Nullable String problem,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /** The life of an export. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    STOPPED
  }
}
