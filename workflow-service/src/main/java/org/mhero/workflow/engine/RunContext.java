package org.mhero.workflow.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.FlowRef;
import org.mhero.workflow.flow.Node;

/** {@code @run}, {@code @parent}, {@code @child} and {@code @node} (reference 7.7). */
final class RunContext {
  private static final List<String> LEGACY_RUN =
      List.of("uuid", "contact", "flow", "status", "results", "path", "created_on", "exited_on");
  private static final List<String> RUN =
      List.of(
          "uuid",
          "contact",
          "flow",
          "status",
          "results",
          "locals",
          "path",
          "created_on",
          "exited_on");
  private static final List<String> RELATED =
      List.of("uuid", "contact", "flow", "fields", "urns", "results", "status", "run");
  private static final List<String> NODE = List.of("uuid", "visit_count", "categories");
  private static final Map<String, String> OLD_CHILD = Map.of("status", "child.run.status");

  private final Turn turn;
  private final Deprecations deprecations;

  RunContext(Turn turn, Deprecations deprecations) {
    this.turn = turn;
    this.deprecations = deprecations;
  }

  Value run(LiveRun run) {
    return Members.lazy(
        turn.legacy() ? LEGACY_RUN : RUN,
        () -> summary(contact(turn.contact), run.ref),
        key ->
            switch (key) {
              case "uuid" -> Value.text(run.uuid);
              case "contact" -> contact(turn.contact).contact();
              case "flow" -> flow(run.ref, run.revision);
              case "status" -> Value.text(run.status.code());
              case "results" -> results(run.results);
              case "locals" -> Context.texts(run.locals);
              case "path" -> path(run);
              case "created_on" -> Moments.at(run.createdOn);
              default -> Moments.at(run.exitedOn);
            });
  }

  /** The parent run, or the run of another session that has started this one. */
  Value parent() {
    LiveRun parent = turn.find(turn.run().parentUuid);
    if (parent != null) {
      return related(of(parent), Map.of());
    }
    return turn.trigger.cause() instanceof Trigger.FlowAction action
        ? related(action.run(), Map.of())
        : Value.NULL;
  }

  /** The latest run this run has started. */
  Value child() {
    LiveRun last = null;
    for (LiveRun run : turn.runs) {
      if (turn.run().uuid.equals(run.parentUuid)) {
        last = run;
      }
    }
    return last == null ? Value.NULL : related(of(last), OLD_CHILD);
  }

  private RunSummary of(LiveRun run) {
    return new RunSummary(run.uuid, run.ref, run.revision, turn.contact, run.status, run.results);
  }

  /** Another run; {@code old} are the members of its {@code run} that flows should not use. */
  private Value related(RunSummary run, Map<String, String> old) {
    Contact told = run.contact();
    ContactContext contact = told == null ? null : contact(told);
    return Members.lazy(
        RELATED,
        () -> summary(contact, run.flow()),
        key ->
            switch (key) {
              case "uuid" -> Value.text(run.uuid());
              case "contact" -> or(contact, ContactContext::contact);
              case "flow" -> flow(run.flow(), run.revision());
              case "fields" -> or(contact, ContactContext::fields);
              case "urns" -> or(contact, ContactContext::urns);
              case "results" -> results(run.results());
              case "status" -> Value.text(run.status().code());
              default ->
                  deprecations.watch(
                      Members.of(Map.of("status", Value.text(run.status().code()))), old);
            });
  }

  private static Value or(
      @Nullable ContactContext contact, Function<ContactContext, Value> member) {
    return contact == null ? Value.NULL : member.apply(contact);
  }

  private ContactContext contact(Contact contact) {
    return new ContactContext(turn, contact, deprecations);
  }

  private Value results(Map<String, Result> results) {
    return new ResultContext(turn.legacy()).results(results);
  }

  private static Value summary(@Nullable ContactContext contact, FlowRef flow) {
    return Value.text((contact == null ? "" : contact.shown()) + "@" + flow.name());
  }

  private static Value flow(FlowRef flow, int revision) {
    return Members.of(
        Map.of(
            "uuid", Value.text(flow.uuid()),
            "name", Value.text(flow.name()),
            "revision", Value.number(revision)),
        Value.text(flow.name()));
  }

  private Value path(LiveRun run) {
    return new Value.Array(run.path.stream().map(this::step).toList());
  }

  private Value step(Run.Step step) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("node_uuid", Value.text(step.nodeUuid()));
    members.put("arrived_on", Moments.at(step.arrivedOn()));
    if (turn.legacy()) {
      members.put("uuid", Value.text(step.uuid()));
      members.put("exit_uuid", Value.text(step.exitUuid() == null ? "" : step.exitUuid()));
    }
    return Members.of(members);
  }

  Value node() {
    String uuid = turn.run().lastNode();
    if (uuid == null) {
      return Value.NULL;
    }
    Supplier<Long> visits =
        () -> turn.run().path.stream().filter(step -> step.nodeUuid().equals(uuid)).count();
    return Members.lazy(
        turn.legacy() ? NODE.subList(0, 2) : NODE,
        null,
        key ->
            switch (key) {
              case "uuid" -> Value.text(uuid);
              case "visit_count" -> Value.number(visits.get());
              default -> categories(uuid);
            });
  }

  private Value categories(String nodeUuid) {
    Node node = turn.run().flow == null ? null : turn.run().flow.node(nodeUuid);
    return node == null || node.router() == null
        ? new Value.Array(List.of())
        : new Value.Array(
            node.router().categories().stream()
                .map(category -> Value.text(category.name()))
                .toList());
  }
}
