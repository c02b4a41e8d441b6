package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** 14.4.1: every split after a call goes by its status, in all languages alike. */
final class RouteAllOnWebhookStatus implements Migration {
  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode router : WebhookNodes.routers(flow)) {
      for (ObjectNode test : FlowTree.objects(router.path("cases"))) {
        flow.translations(test).forEach(translation -> translation.remove("arguments"));
      }
      WebhookNodes.routeOnStatus(router);
    }
  }
}
