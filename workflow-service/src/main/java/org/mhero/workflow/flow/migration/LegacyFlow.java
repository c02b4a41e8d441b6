package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** Documents of the older format. */
final class LegacyFlow {
  private LegacyFlow() {}

  static boolean recognised(JsonNode flow) {
    return flow.has("action_sets") || flow.has("rule_sets") || flow.has("flow_type");
  }

  static ObjectNode modern(ObjectNode flow, Supplier<String> ids) {
    return flow.deepCopy();
  }
}
