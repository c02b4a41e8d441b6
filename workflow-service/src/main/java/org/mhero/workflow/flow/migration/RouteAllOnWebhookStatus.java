package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** 14.4.1: every split after a call goes by its status, in all languages alike. */
final class RouteAllOnWebhookStatus implements Migration {
  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode router : WebhookNodes.routers(flow)) {
      for (ObjectNode test : FlowTree.objects(router.path("cases"))) {
        flow.languages().forEach(language -> dropArguments(language, test.path("uuid").asText()));
      }
      WebhookNodes.routeOnStatus(router);
    }
  }

  private static void dropArguments(ObjectNode language, String test) {
    if (language.path(test) instanceof ObjectNode translation
        && translation.remove("arguments") != null
        && translation.isEmpty()) {
      language.remove(test);
    }
  }
}
