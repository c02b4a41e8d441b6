package org.mhero.workflow.flow.migration;

import java.util.function.Supplier;
import org.mhero.workflow.expression.Rewriting;

/**
 * 13.3: {@code @webhook} used to be the answer's JSON and became the whole answer, with its JSON in
 * {@code @webhook.json}.
 */
final class PointAtWebhookJson implements Migration {
  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    Templates.change(flow, text -> Rewriting.pointed(text, "webhook", "json"));
  }
}
