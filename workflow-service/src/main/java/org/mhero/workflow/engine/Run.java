package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.FlowRef;

/**
 * One pass through one flow (reference 3.4).
 *
 * @param uuid its identity
 * @param flow the flow and the revision it began with
 * @param revision see flow
 * @param status where it stands
 * @param times when it was made, changed and left
 * @param parentUuid the run that entered this flow, or null
 * @param path nodes in the order they were visited
 * @param results by key, in the order they were first saved
 * @param locals by name
 * @param hadInput whether the contact's input has reached this run
 */
public record Run(
    String uuid,
    FlowRef flow,
    int revision,
    Status status,
    Times times,
    @Nullable String parentUuid,
    List<Step> path,
    Map<String, Result> results,
    Map<String, String> locals,
    boolean hadInput) {
  public Run {
    path = List.copyOf(path);
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    locals = Collections.unmodifiableMap(new LinkedHashMap<>(locals));
  }

  Run ended(Status as, Instant on) {
    return new Run(
        uuid,
        flow,
        revision,
        as,
        new Times(times.createdOn(), on, on),
        parentUuid,
        path,
        results,
        locals,
        hadInput);
  }

  /** When a run was made, changed and left. */
  public record Times(Instant createdOn, Instant modifiedOn, @Nullable Instant exitedOn) {}

  /** A node that was visited. */
  public record Step(String nodeUuid, Instant arrivedOn) {}
}
