package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Scope;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.Node;

/** What {@code @...} sees of a session (reference 7.7); made on demand. */
final class Context implements Scope {
  private static final Value NOTHING = Members.of(Map.of());
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
  private static final List<String> INPUT =
      List.of(
          "type",
          "uuid",
          "created_on",
          "channel",
          "urn",
          "text",
          "attachments",
          "external_id",
          "payload");
  private static final List<String> TRIGGER =
      List.of("type", "params", "keyword", "origin", "user", "campaign", "ticket");

  private final Turn turn;

  Context(Turn turn) {
    this.turn = turn;
  }

  @Override
  public @Nullable Value lookup(String name) {
    return switch (name) {
      case "contact" -> new ContactContext(turn).contact();
      case "fields" -> new ContactContext(turn).fields();
      case "results" -> ResultContext.results(turn.run().results, this::at);
      case "input" -> input();
      case "run" -> run(turn.run());
      case "parent" -> related(turn.find(turn.run().parentUuid));
      case "child" -> related(lastChild());
      case "node" -> node();
      case "locals" -> texts(turn.run().locals);
      case "trigger" -> trigger();
      case "resume" -> resume();
      case "urns", "globals", "legacy_extra" -> NOTHING;
      case "ticket", "webhook" -> Value.NULL;
      default -> null;
    };
  }

  private Value at(@Nullable Instant instant) {
    if (instant == null) {
      return Value.NULL;
    }
    OffsetDateTime local =
        instant.atZone(turn.surroundings().environment().timezone()).toOffsetDateTime();
    return new Value.DateTime(local);
  }

  private static Value texts(Map<String, String> texts) {
    Map<String, Value> values = new LinkedHashMap<>();
    texts.forEach((name, text) -> values.put(name, Value.text(text)));
    return Members.of(values);
  }

  private Value input() {
    Input input = turn.input;
    if (input == null) {
      return Value.NULL;
    }
    return Members.lazy(
        INPUT,
        () -> Value.text(input.text()),
        key ->
            switch (key) {
              case "type" -> Value.text("msg");
              case "uuid" -> Value.text(input.uuid());
              case "created_on" -> at(input.createdOn());
              case "text" -> Value.text(input.text());
              case "attachments" -> new Value.Array(List.of());
              case "external_id" -> Value.EMPTY;
              case "payload" -> NOTHING;
              default -> Value.NULL;
            });
  }

  private Value flow(LiveRun run) {
    return Members.of(
        Map.of(
            "uuid", Value.text(run.ref.uuid()),
            "name", Value.text(run.ref.name()),
            "revision", Value.number(run.revision)),
        Value.text(run.ref.name()));
  }

  private Value summary(LiveRun run) {
    Value contact = new ContactContext(turn).contact();
    return Value.text(contact.render() + "@" + run.ref.name());
  }

  private Value run(LiveRun run) {
    return Members.lazy(
        RUN,
        () -> summary(run),
        key ->
            switch (key) {
              case "uuid" -> Value.text(run.uuid);
              case "contact" -> new ContactContext(turn).contact();
              case "flow" -> flow(run);
              case "status" -> Value.text(run.status.code());
              case "results" -> ResultContext.results(run.results, this::at);
              case "locals" -> texts(run.locals);
              case "path" -> path(run);
              case "created_on" -> at(run.createdOn);
              default -> at(run.exitedOn);
            });
  }

  private Value path(LiveRun run) {
    return new Value.Array(
        run.path.stream()
            .<Value>map(
                step ->
                    Members.of(
                        Map.of(
                            "node_uuid", Value.text(step.nodeUuid()),
                            "arrived_on", at(step.arrivedOn()))))
            .toList());
  }

  private Value related(@Nullable LiveRun run) {
    if (run == null) {
      return Value.NULL;
    }
    return Members.lazy(
        RELATED,
        () -> summary(run),
        key ->
            switch (key) {
              case "uuid" -> Value.text(run.uuid);
              case "contact" -> new ContactContext(turn).contact();
              case "flow" -> flow(run);
              case "fields" -> new ContactContext(turn).fields();
              case "urns" -> NOTHING;
              case "results" -> ResultContext.results(run.results, this::at);
              case "status" -> Value.text(run.status.code());
              default -> Members.of(Map.of("status", Value.text(run.status.code())));
            });
  }

  private @Nullable LiveRun lastChild() {
    LiveRun last = null;
    for (LiveRun run : turn.runs) {
      if (turn.run().uuid.equals(run.parentUuid)) {
        last = run;
      }
    }
    return last;
  }

  private Value node() {
    String uuid = turn.run().lastNode();
    if (uuid == null) {
      return Value.NULL;
    }
    return Members.lazy(
        NODE,
        null,
        key ->
            switch (key) {
              case "uuid" -> Value.text(uuid);
              case "visit_count" ->
                  Value.number(
                      turn.run().path.stream()
                          .filter(step -> step.nodeUuid().equals(uuid))
                          .count());
              default -> categories(uuid);
            });
  }

  private Value categories(String nodeUuid) {
    Node node = turn.flow().node(nodeUuid);
    return node == null || node.router() == null
        ? new Value.Array(List.of())
        : new Value.Array(
            node.router().categories().stream()
                .map(category -> Value.text(category.name()))
                .collect(Collectors.toList()));
  }

  private Value trigger() {
    return Members.lazy(
        TRIGGER,
        null,
        key ->
            switch (key) {
              case "type" -> Value.text(turn.trigger.type());
              case "params" -> turn.trigger.paramsOrNone();
              case "keyword" ->
                  turn.trigger.cause() instanceof Trigger.Msg msg && msg.match() != null
                      ? Value.text(msg.match().keyword())
                      : Value.EMPTY;
              case "origin" ->
                  turn.trigger.cause() instanceof Trigger.Manual manual
                      ? Value.text(manual.origin())
                      : Value.EMPTY;
              default -> Value.NULL;
            });
  }

  private Value resume() {
    Resume resume = turn.resume;
    return resume == null
        ? Value.NULL
        : Members.of(Map.of("type", Value.text(resume.type()), "dial", Value.NULL));
  }
}
