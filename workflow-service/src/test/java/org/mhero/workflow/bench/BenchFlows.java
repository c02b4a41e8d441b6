package org.mhero.workflow.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The flows that are measured, as the texts a country would import. */
final class BenchFlows {
  static final String FLOW = uuid("flow");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BLOCKS = 10;

  private final ObjectNode flow = JSON.createObjectNode();
  private final ArrayNode nodes;

  private BenchFlows(String name) {
    flow.put("uuid", FLOW)
        .put("name", name)
        .put("spec_version", "14.4.2")
        .put("language", "eng")
        .put("type", "messaging")
        .put("revision", 1)
        .put("expire_after_minutes", 2_880)
        .putObject("localization");
    nodes = flow.putArray("nodes");
  }

  /** Two questions, each asked again until the answer fits. */
  static String survey() {
    BenchFlows flow = new BenchFlows("Survey");
    flow.say(0, "How many beds does your ward have, @contact.first_name?");
    flow.ask(1, "Beds", "has_number_between", "0", "500");
    flow.say(2, "And how many of the @results.beds are free?");
    flow.ask(3, "Free", "has_number_between", "0", "@results.beds.value");
    return flow.text();
  }

  /** Sixty nodes: ten questions, each with five nodes that compute, decide, keep and answer. */
  static String round() {
    BenchFlows flow = new BenchFlows("Round");
    for (int i = 0; i < BLOCKS; i++) {
      int first = i * 6;
      String key = "beds_" + i;
      flow.say(
          first,
          "@(title(contact.first_name)), ward @("
              + i
              + " + 1) of "
              + BLOCKS
              + ": how many beds? Last time @(default(fields.beds, \"nobody\")) knew.");
      flow.ask(first + 1, "Beds " + i, "has_number_between", "0", "@(100 + " + i + ")");
      flow.keep(first + 2, "Share " + i, "@(round(results." + key + ".value * 100 / 40, 1))");
      flow.decide(
          first + 3, "@(if(results." + key + ".value > 10, \"large\", \"small\"))", "large");
      flow.field(first + 4, "@(results." + key + ".value + " + i + ")");
      flow.say(
          first + 5,
          "@(upper(results."
              + key
              + ".category)): @results.share_"
              + i
              + "% on @(format_date(today())), @(text_length(contact.name & input.text)) chars.");
    }
    return flow.text();
  }

  /** A thousand nodes, as many as a flow may have. */
  static String large() {
    BenchFlows flow = new BenchFlows("Large");
    for (int i = 0; i < 500; i++) {
      flow.say(2 * i, "Question " + i + ", @contact.name: @(1 + " + i + ")?");
      flow.ask(2 * i + 1, "Answer " + i, "has_number_between", "1", "9");
    }
    return flow.text();
  }

  private void say(int i, String text) {
    ObjectNode node = node(i);
    action(node, i, "send_msg").put("text", text);
    plainExit(node, i);
  }

  private void keep(int i, String name, String value) {
    ObjectNode node = node(i);
    action(node, i, "set_run_result").put("name", name).put("value", value).put("category", "Done");
    plainExit(node, i);
  }

  private void field(int i, String value) {
    ObjectNode node = node(i);
    ObjectNode action = action(node, i, "set_contact_field").put("value", value);
    action.putObject("field").put("key", "beds").put("name", "Beds");
    plainExit(node, i);
  }

  /** A question whose wrong answers lead back to the node before. */
  private void ask(int i, String result, String test, String... arguments) {
    ObjectNode node = node(i);
    ObjectNode router = router(node, i, "@input.text", test, arguments);
    router.put("result_name", result).putObject("wait").put("type", "msg");
    exits(node, i, uuid("node" + (i + 1)), uuid("node" + (i - 1)));
  }

  /** A decision after which both ways go on. */
  private void decide(int i, String operand, String argument) {
    ObjectNode node = node(i);
    router(node, i, operand, "has_only_text", argument);
    exits(node, i, uuid("node" + (i + 1)), uuid("node" + (i + 1)));
  }

  private ObjectNode node(int i) {
    ObjectNode node = nodes.addObject().put("uuid", uuid("node" + i));
    node.putArray("actions");
    return node;
  }

  private static ObjectNode action(ObjectNode node, int i, String type) {
    return node.withArray("actions").addObject().put("uuid", uuid("action" + i)).put("type", type);
  }

  private static ObjectNode router(
      ObjectNode node, int i, String operand, String test, String... arguments) {
    ObjectNode router = node.putObject("router").put("type", "switch").put("operand", operand);
    ObjectNode chosen =
        router
            .putArray("cases")
            .addObject()
            .put("uuid", uuid("case" + i))
            .put("type", test)
            .put("category_uuid", uuid("fits" + i));
    ArrayNode list = chosen.putArray("arguments");
    for (String argument : arguments) {
      list.add(argument);
    }
    ArrayNode categories = router.putArray("categories");
    category(categories, "fits" + i, "Fits", "a" + i);
    category(categories, "other" + i, "Other", "b" + i);
    return router.put("default_category_uuid", uuid("other" + i));
  }

  private static void category(ArrayNode categories, String id, String name, String exit) {
    categories
        .addObject()
        .put("uuid", uuid(id))
        .put("name", name)
        .put("exit_uuid", uuid("exit" + exit));
  }

  private static void plainExit(ObjectNode node, int i) {
    node.putArray("exits")
        .addObject()
        .put("uuid", uuid("exit" + i))
        .put("destination_uuid", uuid("node" + (i + 1)));
  }

  private static void exits(ObjectNode node, int i, String fits, String other) {
    ArrayNode exits = node.putArray("exits");
    exits.addObject().put("uuid", uuid("exita" + i)).put("destination_uuid", fits);
    exits.addObject().put("uuid", uuid("exitb" + i)).put("destination_uuid", other);
  }

  /** The text; what leads beyond the last node ends there. */
  private String text() {
    String beyond = uuid("node" + nodes.size());
    for (JsonNode node : nodes) {
      for (JsonNode exit : node.path("exits")) {
        if (exit.path("destination_uuid").asText().equals(beyond)) {
          ((ObjectNode) exit).remove("destination_uuid");
        }
      }
    }
    return flow.toString();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
