package org.mhero.workflow.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node that splits, while it is put together: categories come before the cases that use them. */
final class RouterJson {
  private final SurveyFlow flow;
  private final String node;
  private final ObjectNode json;
  private final ObjectNode router;
  private final Map<String, String> categories = new HashMap<>();

  RouterJson(SurveyFlow flow, String node, String operand) {
    this.flow = flow;
    this.node = node;
    this.json = SurveyFlow.object().put("uuid", flow.id(node));
    this.router = json.putObject("router").put("type", "switch").put("operand", operand);
    router.putArray("categories");
    router.putArray("cases");
    json.putArray("exits");
  }

  /** Waits for a message and keeps what it is understood as. */
  RouterJson asks(String resultName) {
    router.putObject("wait").put("type", "msg");
    router.put("result_name", resultName);
    return this;
  }

  /** A category and where it leads; null ends the flow. Gives its uuid. */
  String category(String name, @Nullable String destination) {
    String uuid = flow.id(node, "category", name);
    String exit = flow.id(node, "exit", name);
    categories.put(name, uuid);
    ((ArrayNode) router.path("categories"))
        .addObject()
        .put("uuid", uuid)
        .put("name", name)
        .put("exit_uuid", exit);
    ObjectNode way = ((ArrayNode) json.path("exits")).addObject().put("uuid", exit);
    if (destination != null) {
      way.put("destination_uuid", destination);
    }
    return uuid;
  }

  /** A test that leads to a category there is. */
  void when(String category, String test, List<String> arguments) {
    ArrayNode cases = (ArrayNode) router.path("cases");
    ObjectNode one =
        cases
            .addObject()
            .put("uuid", flow.id(node, "case", String.valueOf(cases.size())))
            .put("type", test)
            .put("category_uuid", categories.get(category));
    ArrayNode list = one.putArray("arguments");
    arguments.forEach(list::add);
  }

  /** The category of everything else. */
  ObjectNode otherwise(String category) {
    router.put("default_category_uuid", categories.get(category));
    return json;
  }
}
