package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** 14.1: calls are split by their status and no longer by a result; ten quick replies at most. */
final class RouteOnWebhookStatus implements Migration {
  private static final int MOST_REPLIES = 10;

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode router : WebhookNodes.routers(flow)) {
      if (router.path("operand").asText().startsWith("@results.")) {
        WebhookNodes.routeOnStatus(router);
      }
    }
    for (ObjectNode action : flow.actions("send_msg", "send_broadcast")) {
      FlowTree.cut(action.path("quick_replies"), MOST_REPLIES);
      for (ObjectNode translation : flow.translations(action)) {
        FlowTree.cut(translation.path("quick_replies"), MOST_REPLIES);
      }
    }
  }
}
