package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** 13.1: the templating of a message gets a uuid, so that its variables can be translated. */
final class NameTemplating implements Migration {
  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode action : flow.actions("send_msg")) {
      if (action.path("templating") instanceof ObjectNode templating) {
        templating.put("uuid", ids.get());
      }
    }
  }
}
