package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent.Errored;
import org.mhero.workflow.engine.FlowEvent.Failed;
import org.mhero.workflow.engine.FlowEvent.RunEnded;
import org.mhero.workflow.engine.FlowEvent.RunExpired;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowType;

/**
 * One sprint while it is being made: the state that changes, the events so far and the few moves
 * every part of the engine needs. Used by one thread, thrown away afterwards.
 */
final class Turn extends Modifying {
  final Limits limits;
  final Trigger trigger;
  final @Nullable Resume resume;
  final List<LiveRun> runs = new ArrayList<>();
  final List<Segment> segments = new ArrayList<>();
  final @Nullable Call call;
  private final Context context = new Context(this);

  Status status = Status.ACTIVE;
  @Nullable Input input;
  @Nullable LiveRun current;
  @Nullable Pushed pushed;
  @Nullable String lastNode;
  @Nullable String lastOperand;
  FlowType type = FlowType.MESSAGING;
  String session = "";

  /** While a node is routed: what fails then is not told by the 13.2 line (reference 5.2). */
  boolean routing;

  Turn(Start start, Contact contact, Trigger trigger, @Nullable Resume resume) {
    super(start.setting(), contact);
    this.limits = start.limits();
    this.call = start.call();
    this.trigger = trigger;
    this.resume = resume;
  }

  /** What a sprint is given besides the state. */
  record Start(Setting setting, Limits limits, @Nullable Call call) {}

  /** A flow that is entered when the node's actions are done; a later one replaces it. */
  record Pushed(Flow flow, boolean terminal) {}

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

  Context context() {
    return context;
  }

  /** The contact has written (reference 3.6, 3.7). */
  void receive(Input received) {
    input = received.on(channel(received.channel()));
    become(contact.seen(received.createdOn()));
  }

  /** As the assets have it; one they do not have is gone. */
  private @Nullable AssetRef channel(@Nullable AssetRef named) {
    Channel known = named == null ? null : assets.channel(named.uuid());
    return known == null ? null : known.ref();
  }

  @Override
  void log(FlowEvent event) {
    LiveRun run = current;
    FlowEvent.Logged logged = logged(event, run);
    if (!legacy() || !hidden(event)) {
      events.add(logged);
    }
    if (legacy() && run != null) {
      run.events.add(logged);
    }
  }

  /** What fails while a node is routed is not told by the 13.2 line unless somebody wants it. */
  private boolean hidden(FlowEvent event) {
    return routing && event instanceof Errored && !base().policies().routingErrors();
  }

  /**
   * What fails in one template: an error event each, one for all of them in the 13.2 line
   * (reference 5.2).
   */
  private final class Failures implements Consumer<Template.Problem> {
    private final List<String> together = new ArrayList<>();
    private boolean any;

    @Override
    public void accept(Template.Problem problem) {
      any = true;
      String text = "Error evaluating " + problem.expression() + ": " + problem.reason();
      if (legacy()) {
        together.add(text);
      } else {
        error(
            text,
            problem.tooComplex() ? "expression:too_complex" : "expression",
            Map.of("expression", problem.expression()));
      }
    }

    void tell() {
      warn();
      if (!together.isEmpty()) {
        error(String.join(", ", together), null, Map.of());
      }
    }

    boolean any() {
      return any;
    }

    private void warn() {
      for (String old : context.deprecations().taken()) {
        if (!legacy()) {
          log(new FlowEvent.Warned("Better not to use @" + old, "context:deprecated"));
        }
      }
    }
  }

  /** The text of a template; each failing expression is an error event and contributes nothing. */
  String text(Template template) {
    Failures failures = new Failures();
    String text = template.text(context, surroundings(), failures);
    failures.tell();
    return text;
  }

  /** The same, null when an expression failed: the action then does nothing more. */
  @Nullable String textOrNull(Template template) {
    Failures failures = new Failures();
    String text = template.text(context, surroundings(), failures);
    failures.tell();
    return failures.any() ? null : text;
  }

  /** The text of a template however long it is: bodies of calls are never shortened (10.1). */
  String whole(Template template) {
    Failures failures = new Failures();
    String text = template.whole(context, surroundings(), failures);
    failures.tell();
    return text;
  }

  /** The text of a contact query, in which each expression is a quoted text (7.8). */
  String query(Template template) {
    Failures failures = new Failures();
    String text = template.query(context, surroundings(), failures);
    failures.tell();
    return text;
  }

  /** The typed value of a template, which may be an error value. */
  Value typed(Template template) {
    Failures failures = new Failures();
    Value value = template.typed(context, surroundings(), failures);
    failures.tell();
    return value;
  }

  /** Saves a result; the event is logged only when value or category differ (reference 4.4). */
  void save(String key, Result whole) {
    Result result = whole.cut(base().policies());
    Result before = run().results.put(key, result);
    run().modifiedOn = result.createdOn();
    if (legacy()) {
      log(changed(result, result.categoryLocalized(), result.input(), null));
    } else if (before == null
        || !before.value().equals(result.value())
        || !before.category().equals(result.category())) {
      log(
          changed(
              result,
              null,
              null,
              before == null ? null : new FlowEvent.Previous(before.value(), before.category())));
    }
  }

  private static FlowEvent changed(
      Result result,
      @Nullable String categoryLocalized,
      @Nullable String input,
      FlowEvent.@Nullable Previous previous) {
    return new FlowEvent.RunResultChanged(
        result.name(),
        result.value(),
        result.category(),
        categoryLocalized,
        input,
        result.extra(),
        previous,
        result.fullValue());
  }

  /** A run is left; the 13.2 line tells so only when it has expired. */
  void end(LiveRun run, Status as) {
    run.exit(as, moment());
    if (!legacy()) {
      log(new RunEnded(run.uuid, run.ref, run.revision, as));
    } else if (as == Status.EXPIRED) {
      log(new RunExpired(run.uuid));
    }
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
