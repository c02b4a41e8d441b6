package org.mhero.workflow.engine;

import java.util.Map;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;

/** {@code @webhook} (reference 7.7, 10.2): in the 13.2 line what the body says itself. */
final class WebhookContext {
  private WebhookContext() {}

  static Value of(Turn turn) {
    Webhook webhook = turn.run().webhook;
    if (turn.legacy()) {
      return legacy(turn.run(), webhook);
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

  private static Value legacy(LiveRun run, @org.jspecify.annotations.Nullable Webhook webhook) {
    if (webhook != null) {
      return webhook.json() == null ? Context.NOTHING : webhook.json();
    }
    return run.readBack ? Value.NULL : Context.NOTHING;
  }
}
