package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent.Errored;
import org.mhero.workflow.engine.FlowEvent.Failed;
import org.mhero.workflow.engine.FlowEvent.RunEnded;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Prompts;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.Flow;

/**
 * One sprint while it is being made: the state that changes, the events so far and the few moves
 * every part of the engine needs. Used by one thread, thrown away afterwards.
 */
final class Turn {
  final Assets assets;
  final Limits limits;
  final Injectables injectables;
  final Trigger trigger;
  final @Nullable Resume resume;
  final List<LiveRun> runs = new ArrayList<>();
  final List<FlowEvent.Logged> events = new ArrayList<>();
  final List<Segment> segments = new ArrayList<>();
  private final Environment base;
  private final Context context = new Context(this);

  Contact contact;
  Status status = Status.ACTIVE;
  @Nullable Input input;
  @Nullable LiveRun current;
  @Nullable Pushed pushed;
  @Nullable String lastNode;
  @Nullable String lastOperand;
  private @Nullable Surroundings surroundings;

  Turn(Start start, Contact contact, Trigger trigger, @Nullable Resume resume) {
    this.assets = start.assets();
    this.base = start.environment();
    this.injectables = start.injectables();
    this.limits = start.limits();
    this.contact = contact;
    this.trigger = trigger;
    this.resume = resume;
  }

  /** What a sprint is given besides the state. */
  record Start(Assets assets, Environment environment, Injectables injectables, Limits limits) {}

  /** A flow that is entered when the node's actions are done; a later one replaces it. */
  record Pushed(Flow flow, boolean terminal) {}

  Instant now() {
    return injectables.clock().get();
  }

  /** The run that is being worked on; there is one from the first push on. */
  LiveRun run() {
    if (current == null) {
      throw new IllegalStateException("No run has started");
    }
    return current;
  }

  /** The flow of the current run, which is at hand while nodes are visited. */
  Flow flow() {
    Flow flow = run().flow;
    if (flow == null) {
      throw new IllegalStateException("The flow of the run is missing");
    }
    return flow;
  }

  /** The merged environment, the clock and chance. */
  Surroundings surroundings() {
    Surroundings known = surroundings;
    if (known == null) {
      known =
          new Surroundings(
              base.mergedWith(contact.language(), null),
              injectables.clock(),
              injectables.random(),
              assets.locations(),
              Prompts.NONE);
      surroundings = known;
    }
    return known;
  }

  Environment base() {
    return base;
  }

  Context context() {
    return context;
  }

  void become(Contact changed) {
    contact = changed;
    surroundings = null;
  }

  void log(FlowEvent event) {
    LiveRun run = current;
    events.add(
        new FlowEvent.Logged(
            injectables.ids().get(),
            now(),
            event,
            run == null ? null : run.uuid,
            run == null ? null : run.lastNode()));
  }

  void error(String text, @Nullable String code, Map<String, String> extra) {
    log(new Errored(text, code, extra));
  }

  void missing(String type, String identity) {
    Map<String, String> extra = new LinkedHashMap<>();
    extra.put("type", type);
    extra.put("identity", identity);
    error("Missing dependency: " + type + " " + identity, "dependency:missing", extra);
  }

  private void failed(Template.Problem problem) {
    error(
        "Error evaluating " + problem.expression() + ": " + problem.reason(),
        problem.tooComplex() ? "expression:too_complex" : "expression",
        Map.of("expression", problem.expression()));
  }

  /** The text of a template; each failing expression is an error event and contributes nothing. */
  String text(Template template) {
    return template.text(context, surroundings(), this::failed);
  }

  /** The same, null when an expression failed: the action then does nothing more. */
  @Nullable String textOrNull(Template template) {
    boolean[] wrong = new boolean[1];
    String text =
        template.text(
            context,
            surroundings(),
            problem -> {
              wrong[0] = true;
              failed(problem);
            });
    return wrong[0] ? null : text;
  }

  /** The typed value of a template, which may be an error value. */
  Value typed(Template template) {
    return template.typed(context, surroundings(), this::failed);
  }

  /** Saves a result; the event is logged only when value or category differ (reference 4.4). */
  void save(String key, Result result) {
    Result before = run().results.put(key, result);
    run().modifiedOn = result.createdOn();
    boolean same =
        before != null
            && before.value().equals(result.value())
            && before.category().equals(result.category());
    if (!same) {
      log(
          new FlowEvent.RunResultChanged(
              result.name(),
              result.value(),
              result.category(),
              result.extra(),
              before == null ? null : new FlowEvent.Previous(before.value(), before.category())));
    }
  }

  void end(LiveRun run, Status as) {
    run.exit(as, now());
    log(new RunEnded(run.uuid, run.ref, run.revision, as));
  }

  /** The run ends in failure, with a text unless it fails because of its child. */
  void fail(LiveRun run, @Nullable String why) {
    if (why != null) {
      log(new Failed(why));
    }
    end(run, Status.FAILED);
  }

  @Nullable LiveRun find(@Nullable String runUuid) {
    for (LiveRun run : runs) {
      if (run.uuid.equals(runUuid)) {
        return run;
      }
    }
    return null;
  }
}
