package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** 14.0: a wait cannot take longer than its kind of flow allows; a category has a name. */
final class CapExpiry implements Migration {
  private static final int TWO_WEEKS = 20_160;
  private static final int QUARTER = 15;

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    int most =
        switch (flow.json().path("type").asText()) {
          case "messaging" -> TWO_WEEKS;
          case "voice" -> QUARTER;
          default -> 0;
        };
    JsonNode minutes = flow.json().path("expire_after_minutes");
    if (minutes.isNumber() && minutes.doubleValue() > most) {
      flow.json().put("expire_after_minutes", most);
    }
    for (ObjectNode node : flow.nodes()) {
      for (ObjectNode category : FlowTree.objects(node.path("router").path("categories"))) {
        if (category.path("name").asText("").isEmpty()) {
          category.put("name", "Match");
        }
      }
    }
  }
}
