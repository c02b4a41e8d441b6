package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** 14.2: the body of a ticket is a note; translations into what is no language go. */
final class RenameTicketBody implements Migration {
  private static final int LETTERS = 3;

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode action : flow.actions("open_ticket")) {
      JsonNode body = action.remove("body");
      if (body != null) {
        action.set("note", body);
      }
    }
    if (flow.json().path("localization") instanceof ObjectNode localization) {
      List<String> keys = localization.properties().stream().map(Map.Entry::getKey).toList();
      keys.stream().filter(key -> key.length() != LETTERS).forEach(localization::remove);
    }
  }
}
