package org.mhero.workflow.flow.migration;

import java.util.function.Supplier;

/** 14.4.2: a call that never happened counts as one with the status 0. */
final class DefaultWebhookStatus implements Migration {
  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    WebhookNodes.routers(flow)
        .forEach(
            router ->
                FlowTree.change(
                    router,
                    "operand",
                    operand ->
                        operand.equals(WebhookNodes.STATUS)
                            ? "@(default(webhook.status, 0))"
                            : operand));
  }
}
