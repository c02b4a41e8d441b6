package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;

/** 14.3: whether a ticket or transfer came about stands in a local and no longer in a result. */
final class RouteOnLocals implements Migration {
  private static final Map<String, String> LOCALS =
      Map.of("open_ticket", "@locals._new_ticket", "transfer_airtime", "@locals._new_transfer");

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode node : flow.nodes()) {
      ObjectNode action = FlowTree.only(node, LOCALS.keySet());
      ObjectNode router = FlowTree.switchOf(node);
      if (action != null
          && router != null
          && router.path("operand").asText().startsWith("@results.")) {
        route(action, router);
      }
    }
  }

  private static void route(ObjectNode action, ObjectNode router) {
    router.put("operand", LOCALS.get(action.path("type").asText()));
    FlowTree.cut(router.path("cases"), 1);
    if (router.path("cases").path(0) instanceof ObjectNode first) {
      first.put("type", "has_text");
      first.putArray("arguments");
    }
    JsonNode name = action.remove("result_name");
    if (name != null) {
      router.set("result_name", name);
    }
  }
}
