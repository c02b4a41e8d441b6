package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** 13.4: the variables of a templating become the parameters of its one component, the body. */
final class SplitTemplating implements Migration {
  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode action : flow.actions("send_msg")) {
      if (action.path("templating") instanceof ObjectNode templating) {
        split(flow, templating, ids.get());
      }
    }
  }

  private static void split(FlowTree flow, ObjectNode templating, String component) {
    String old = templating.path("uuid").asText();
    JsonNode variables = templating.remove("variables");
    templating.remove("uuid");
    ObjectNode body = templating.putArray("components").addObject();
    body.put("uuid", component).put("name", "body");
    body.set("params", variables == null ? body.arrayNode() : variables);
    for (ObjectNode language : flow.languages()) {
      if (language.path(old) instanceof ObjectNode translation
          && translation.path("variables").isArray()) {
        language.putObject(component).set("params", translation.path("variables"));
        language.remove(old);
      }
    }
  }
}
