package org.mhero.workflow.engine;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowRef;

/** A run while the engine works on it; never leaves the package. */
final class LiveRun {
  final String uuid;
  final FlowRef ref;
  final int revision;
  final @Nullable String parentUuid;
  final OffsetDateTime createdOn;
  final List<Run.Step> path;
  final Map<String, Result> results;
  final Map<String, String> locals;
  final @Nullable Flow flow;
  Status status;
  OffsetDateTime modifiedOn;
  @Nullable OffsetDateTime exitedOn;
  boolean hadInput;

  /** Whether it was read back, after which the 13.2 line does not know its last call any more. */
  final boolean readBack;

  @Nullable Webhook webhook;
  final List<FlowEvent.Logged> events;

  /** A new run of a flow. */
  LiveRun(String uuid, Flow flow, @Nullable String parentUuid, OffsetDateTime now) {
    this.uuid = uuid;
    this.ref = flow.ref();
    this.revision = flow.revision();
    this.parentUuid = parentUuid;
    this.flow = flow;
    this.createdOn = now;
    this.modifiedOn = now;
    this.status = Status.ACTIVE;
    this.path = new ArrayList<>();
    this.results = new LinkedHashMap<>();
    this.locals = new LinkedHashMap<>();
    this.events = new ArrayList<>();
    this.readBack = false;
  }

  /** A run that goes on; {@code flow} is null when it is missing by now. */
  LiveRun(Run run, @Nullable Flow flow, Line line) {
    this.uuid = run.uuid();
    this.ref = run.flow();
    this.revision = run.revision();
    this.parentUuid = run.parentUuid();
    this.flow = flow;
    this.createdOn = run.times().createdOn();
    this.modifiedOn = run.times().modifiedOn();
    this.exitedOn = run.times().exitedOn();
    this.status = run.status();
    this.hadInput = run.hadInput();
    this.path = new ArrayList<>(run.path());
    this.results = new LinkedHashMap<>(run.results());
    this.locals = new LinkedHashMap<>(run.locals());
    this.webhook = line == Line.V14_4 ? run.webhook() : null;
    this.events = new ArrayList<>(run.events());
    this.readBack = true;
  }

  void exit(Status as, OffsetDateTime now) {
    status = as;
    modifiedOn = now;
    exitedOn = now;
  }

  @Nullable String lastNode() {
    return path.isEmpty() ? null : path.getLast().nodeUuid();
  }

  /** The step that is being worked on, of the 13.2 line. */
  @Nullable String lastStep() {
    return path.isEmpty() ? null : path.getLast().uuid();
  }

  /** The last step is left by an exit; only the 13.2 line keeps by which. */
  void leave(String exitUuid) {
    Run.Step step = path.isEmpty() ? null : path.getLast();
    if (step != null && step.uuid() != null) {
      path.set(
          path.size() - 1, new Run.Step(step.nodeUuid(), step.arrivedOn(), step.uuid(), exitUuid));
    }
  }

  Run toRun() {
    return new Run(
        uuid,
        ref,
        revision,
        status,
        new Run.Times(createdOn, modifiedOn, exitedOn),
        parentUuid,
        path,
        results,
        locals,
        hadInput,
        webhook,
        events);
  }
}
