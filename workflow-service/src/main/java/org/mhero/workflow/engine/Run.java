package org.mhero.workflow.engine;

import java.time.OffsetDateTime;
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
 * @param webhook the last call, or null
 * @param events what has happened in it; kept in the 13.2 line only
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
    boolean hadInput,
    @Nullable Webhook webhook,
    List<FlowEvent.Logged> events) {
  public Run {
    path = List.copyOf(path);
    events = List.copyOf(events);
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    locals = Collections.unmodifiableMap(new LinkedHashMap<>(locals));
  }

  Run ended(Status as, OffsetDateTime on) {
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
        hadInput,
        webhook,
        events);
  }

  /** When a run was made, changed and left. */
  public record Times(
      OffsetDateTime createdOn, OffsetDateTime modifiedOn, @Nullable OffsetDateTime exitedOn) {}

  /**
   * A node that was visited.
   *
   * @param uuid its own identity; null in the 14.4 line
   * @param exitUuid how it was left; null in the 14.4 line and while it is not left
   */
  public record Step(
      String nodeUuid, OffsetDateTime arrivedOn, @Nullable String uuid, @Nullable String exitUuid) {
    /** A step as the 14.4 line knows it. */
    public Step(String nodeUuid, OffsetDateTime arrivedOn) {
      this(nodeUuid, arrivedOn, null, null);
    }
  }
}
