package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.FlowType;

/**
 * A contact's way through a flow and its sub-flows (reference 3.4).
 *
 * <pre>
 * start -> WAITING <-> (resume) -> COMPLETED | FAILED
 *             +-- host: INTERRUPTED, EXPIRED
 * </pre>
 *
 * @param uuid its identity
 * @param type the type of the first flow
 * @param createdOn when it started
 * @param trigger what started it
 * @param contactUuid whom it is with
 * @param runs in order of creation
 * @param status where it stands
 * @param input what the contact wrote last, null after anything else
 * @param sprints how often it ran so far
 * @param callUuid the call of a voice session, or null
 */
public record Session(
    String uuid,
    FlowType type,
    OffsetDateTime createdOn,
    Trigger trigger,
    String contactUuid,
    List<Run> runs,
    Status status,
    @Nullable Input input,
    int sprints,
    @Nullable String callUuid) {
  public Session {
    runs = List.copyOf(runs);
  }

  /** The run that waits, or null. */
  public @Nullable Run waitingRun() {
    for (Run run : runs) {
      if (run.status() == Status.WAITING) {
        return run;
      }
    }
    return null;
  }

  /** This session stopped from outside: a host decision the engine is not asked about. */
  public Session ended(Status as, Instant on) {
    List<Run> stopped =
        runs.stream()
            .map(run -> run.status().ended() ? run : run.ended(as, on.atOffset(ZoneOffset.UTC)))
            .toList();
    return new Session(
        uuid, type, createdOn, trigger, contactUuid, stopped, as, input, sprints, callUuid);
  }
}
