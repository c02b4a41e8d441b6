package org.mhero.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.GlobalText;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Scope;
import org.mhero.workflow.expression.Value;

/** What {@code @...} sees of a session (reference 7.7); made on demand. */
final class Context implements Scope {
  static final Value.Obj NOTHING = Members.of(Map.of());

  private final Turn turn;
  private final RunContext runs;
  private final Deprecations deprecations;

  Context(Turn turn) {
    this.turn = turn;
    this.deprecations = new Deprecations();
    this.runs = new RunContext(turn, deprecations);
  }

  Deprecations deprecations() {
    return deprecations;
  }

  @Override
  public void begin() {
    deprecations.begin();
  }

  @Override
  public @Nullable Value lookup(String name) {
    return switch (name) {
      case "contact" -> contact().contact();
      case "fields" -> contact().fields();
      case "urns" -> contact().urns();
      case "ticket" -> contact().ticket();
      case "results" -> new ResultContext(turn.legacy()).results(turn.run().results);
      case "input" -> InputContext.of(turn);
      case "run" -> runs.run(turn.run());
      case "parent" -> runs.parent();
      case "child" -> runs.child();
      case "node" -> runs.node();
      case "webhook" -> WebhookContext.of(turn);
      case "globals" -> globals();
      case "trigger" -> TriggerContext.of(turn);
      case "resume" -> resume();
      case "locals" -> turn.legacy() ? null : texts(turn.run().locals);
      case "legacy_extra" -> legacyExtra();
      default -> null;
    };
  }

  private ContactContext contact() {
    return new ContactContext(turn, turn.contact, deprecations);
  }

  static Value texts(Map<String, String> texts) {
    Map<String, Value> values = new LinkedHashMap<>();
    texts.forEach((name, text) -> values.put(name, Value.text(text)));
    return Members.of(values);
  }

  private Value globals() {
    Map<String, String> values = new LinkedHashMap<>();
    turn.assets.globals().forEach(global -> values.put(global.key(), global.value()));
    return Members.lazy(
        values.keySet(),
        () ->
            Value.text(
                turn.assets.globals().stream()
                    .map(Context::line)
                    .collect(Collectors.joining("\n"))),
        key -> Value.text(values.get(key)));
  }

  private static String line(GlobalText global) {
    return global.name() + ": " + global.value();
  }

  private Value resume() {
    Resume resume = turn.resume;
    if (resume == null) {
      return Value.NULL;
    }
    boolean expired = resume instanceof Resume.WaitExpiration && turn.legacy();
    Value dial =
        resume instanceof Resume.Dial call
            ? Members.of(
                Map.of(
                    "status", Value.text(call.status()),
                    "duration", Value.number(call.duration())))
            : Value.NULL;
    return Members.of(
        Map.of("type", Value.text(expired ? "run_expiration" : resume.type()), "dial", dial));
  }

  private Value legacyExtra() {
    deprecations.used("legacy_extra");
    return LegacyExtra.of(turn);
  }
}
