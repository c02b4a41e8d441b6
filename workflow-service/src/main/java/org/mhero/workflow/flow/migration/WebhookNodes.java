package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nodes that do nothing but call somebody and split on how it went. */
final class WebhookNodes {
  static final String STATUS = "@webhook.status";

  private static final Set<String> CALLS = Set.of("call_webhook", "call_resthook");

  private WebhookNodes() {}

  /** Their routers. */
  static List<ObjectNode> routers(FlowTree flow) {
    List<ObjectNode> routers = new ArrayList<>();
    for (ObjectNode node : flow.nodes()) {
      ObjectNode router = FlowTree.switchOf(node);
      if (router != null && FlowTree.only(node, CALLS) != null) {
        routers.add(router);
      }
    }
    return routers;
  }

  /** Splits on the status of the answer: the first case becomes success, the others go. */
  static void routeOnStatus(ObjectNode router) {
    router.put("operand", STATUS);
    FlowTree.cut(router.path("cases"), 1);
    if (router.path("cases").path(0) instanceof ObjectNode first) {
      first.put("type", "has_number_between");
      ArrayNode arguments = first.putArray("arguments");
      arguments.add("200").add("299");
    }
  }
}
