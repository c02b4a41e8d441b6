package org.mhero.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;

/** {@code @webhook} (reference 7.7, 10.2): in the 13.2 line what the body says itself. */
final class WebhookContext {
  private WebhookContext() {}

  static Value of(Turn turn) {
    Webhook webhook = turn.run().webhook;
    if (turn.legacy()) {
      return legacy(turn.run());
    }
    if (webhook == null) {
      return Value.NULL;
    }
    return Members.of(
        Map.of(
            "status", Value.number(webhook.status()),
            "headers", Context.texts(webhook.headers()),
            "json", webhook.json() == null ? Value.NULL : webhook.json()),
        Value.text(webhook.method() + " " + webhook.url()));
  }

  private static Value legacy(LiveRun run) {
    if (run.webhook != null) {
      return run.webhook.json() == null ? Context.NOTHING : run.webhook.json();
    }
    return run.readBack ? recalled(run.events) : Context.NOTHING;
  }

  /**
   * After a reload: what the last call said whose step has kept it with a result. Events are those
   * that were written and read, or the very same when the session has stayed in memory.
   */
  private static Value recalled(List<FlowEvent.Logged> events) {
    for (FlowEvent.Logged logged : events.reversed()) {
      Value kept = called(logged.event()) ? kept(events, logged.stepUuid()) : Value.NULL;
      if (!(kept instanceof Value.Nil)) {
        return kept;
      }
    }
    return Value.NULL;
  }

  /** What the first result of a step has kept. */
  private static Value kept(List<FlowEvent.Logged> events, @Nullable String step) {
    for (FlowEvent.Logged logged : events) {
      Value extra = Objects.equals(step, logged.stepUuid()) ? extra(logged.event()) : null;
      if (extra != null) {
        return extra;
      }
    }
    return Value.NULL;
  }

  private static boolean called(FlowEvent event) {
    return event instanceof ServiceEvent.WebhookCalled
        || (event instanceof FlowEvent.Recalled told && told.type().equals("webhook_called"));
  }

  /** What a result keeps beside its value; null for any other event. */
  private static @Nullable Value extra(FlowEvent event) {
    return switch (event) {
      case FlowEvent.RunResultChanged result ->
          result.extra() == null ? Value.NULL : result.extra();
      case FlowEvent.Recalled told when told.type().equals("run_result_changed") ->
          told.json().members().member("extra");
      default -> null;
    };
  }
}
