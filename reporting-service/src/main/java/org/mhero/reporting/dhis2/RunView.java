package org.mhero.reporting.dhis2;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sending.
 *
 * @param version of the mapping that was used
 * @param trial whether DHIS2 was only asked to check
 * @param valuesSent values of the requests, sent or still to be sent
 * @param leftOut values that were not sent because of a known problem
 * @param waiting requests that are still to be answered
 * @param problem why it ended before its end, else null
 */
public record RunView(
    UUID id,
    UUID mapping,
    int version,
    String period,
    boolean trial,
    State state,
    int valuesSent,
    int accepted,
    int refused,
    int leftOut,
    int waiting,
    @Nullable String problem,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** The life of a run. */
  public enum State {
    /** Requests wait or are being sent. */
    RUNNING,
    /** Everything was stored. */
    DONE,
    /** Something was refused or parked, the rest was stored. */
    PARTLY,
    /** Nothing was stored. */
    FAILED
  }
}
