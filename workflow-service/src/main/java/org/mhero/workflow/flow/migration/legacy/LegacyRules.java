package org.mhero.workflow.flow.migration.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;

/**
 * A rule set as a node with a router: rules become cases, and rules with the same category share it
 * and its exit, which has the uuid of the first of them.
 */
final class LegacyRules {
  private static final int SECONDS = 60;

  private final JsonNode set;
  private final LegacyTexts texts;
  private final Supplier<String> ids;
  private final String kind;
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();
  private final ObjectNode router = JsonNodeFactory.instance.objectNode();
  private final Map<String, String> categories = new LinkedHashMap<>();

  LegacyRules(JsonNode set, LegacyTexts texts, Supplier<String> ids) {
    this.set = set;
    this.texts = texts;
    this.ids = ids;
    this.kind = set.path("ruleset_type").asText("");
  }

  ObjectNode node(Set<String> known) {
    node.put("uuid", set.path("uuid").asText());
    ObjectNode action = action();
    if (action != null) {
      node.putArray("actions").add(action);
    }
    node.set("router", router);
    boolean random = kind.equals("random");
    router.put("type", random ? "random" : "switch");
    if (!set.path("label").asText("").isEmpty()) {
      router.put("result_name", set.path("label").asText());
    }
    if (action != null && action.has("result_name")) {
      router.remove("result_name");
    }
    router.putArray("categories");
    node.putArray("exits");
    if (!random) {
      router.put("operand", operand());
      router.putArray("cases");
    }
    ObjectNode wait = pause();
    for (JsonNode rule : set.path("rules")) {
      rule(rule, wait, known);
    }
    if (wait != null) {
      router.set("wait", wait);
    }
    return node;
  }

  private void rule(JsonNode rule, @Nullable ObjectNode wait, Set<String> known) {
    String category = category(rule, known);
    JsonNode test = rule.path("test");
    String type = test.path("type").asText("");
    if (type.equals("timeout")) {
      if (wait != null) {
        wait.putObject("timeout")
            .put("seconds", test.path("minutes").asInt(0) * SECONDS)
            .put("category_uuid", category);
      }
      return;
    }
    if (!router.has("cases")) {
      return; // chance needs no tests
    }
    LegacyTest now = LegacyTest.of(test, texts);
    if (type.equals("true") || fallsThrough(type, now)) {
      router.put("default_category_uuid", category);
      return;
    }
    String uuid = ids.get();
    ObjectNode one =
        ((ArrayNode) router.path("cases"))
            .addObject()
            .put("uuid", uuid)
            .put("type", now.type().isEmpty() ? type : now.type())
            .put("category_uuid", category);
    ArrayNode arguments = one.putArray("arguments");
    now.arguments().forEach(arguments::add);
    texts.translate(now.translated(), uuid, "arguments", LegacyTemplate::modern);
  }

  /** Failure of a call is whatever is not success. */
  private static boolean fallsThrough(String type, LegacyTest now) {
    return type.endsWith("_status") && now.arguments().contains("Failure");
  }

  private String category(JsonNode rule, Set<String> known) {
    String name = texts.own(rule.path("category"));
    String there = categories.get(name);
    if (there != null) {
      return there;
    }
    String uuid = ids.get();
    categories.put(name, uuid);
    String exit = rule.path("uuid").asText("");
    String exitUuid = exit.isEmpty() ? ids.get() : exit;
    ((ArrayNode) router.path("categories"))
        .addObject()
        .put("uuid", uuid)
        .put("name", name)
        .put("exit_uuid", exitUuid);
    texts.translate(rule.path("category"), uuid, "name", UnaryOperator.identity());
    ObjectNode way = ((ArrayNode) node.path("exits")).addObject().put("uuid", exitUuid);
    LegacyFlow.lead(way, rule.path("destination").asText(""), known);
    return uuid;
  }

  private @Nullable ObjectNode pause() {
    if (!kind.startsWith("wait_")) {
      return null;
    }
    ObjectNode wait = JsonNodeFactory.instance.objectNode().put("type", "msg");
    switch (kind) {
      case "wait_recording", "wait_audio" -> wait.putObject("hint").put("type", "audio");
      case "wait_photo" -> wait.putObject("hint").put("type", "image");
      case "wait_video" -> wait.putObject("hint").put("type", "video");
      case "wait_gps" -> wait.putObject("hint").put("type", "location");
      case "wait_digit" -> wait.putObject("hint").put("type", "digits").put("count", 1);
      case "wait_digits" ->
          wait.putObject("hint")
              .put("type", "digits")
              .put("terminated_by", set.path("finished_key").asText("#"));
      default -> {
        // any message will do
      }
    }
    return wait;
  }

  private String operand() {
    String operand = set.path("operand").asText("");
    JsonNode config = set.path("config");
    return switch (kind) {
      case "subflow" -> "@child.status";
      case "webhook", "resthook" -> "@results." + Texts.snake(resultName()) + ".category";
      case "airtime" -> "@results." + Texts.snake(resultName());
      case "group" -> "@contact.groups";
      case "form_field" ->
          "@(field(%s, %d, \"%s\"))"
              .formatted(
                  LegacyTemplate.expression(operand),
                  config.path("field_index").asInt(0),
                  config.path("field_delimiter").asText(" "));
      default -> operand.isEmpty() ? "@input" : LegacyTemplate.modern(operand);
    };
  }

  private String resultName() {
    String label = set.path("label").asText("");
    return label.isEmpty() ? "Call" : label;
  }

  /** What is done before the rules are looked at. */
  private @Nullable ObjectNode action() {
    JsonNode config = set.path("config");
    ObjectNode action = JsonNodeFactory.instance.objectNode().put("uuid", "");
    switch (kind) {
      case "subflow" -> {
        action.put("type", "enter_flow");
        action.set("flow", LegacyActions.reference(config.path("flow")));
      }
      case "webhook" -> webhook(config, action);
      case "resthook" ->
          action
              .put("type", "call_resthook")
              .put("resthook", config.path("resthook").asText(""))
              .put("result_name", resultName());
      case "airtime" -> airtime(config, action);
      default -> {
        return null;
      }
    }
    return action.put("uuid", ids.get());
  }

  private void webhook(JsonNode config, ObjectNode action) {
    String method = config.path("webhook_action").asText("GET");
    action
        .put("type", "call_webhook")
        .put("method", method.isEmpty() ? "GET" : method)
        .put("url", LegacyTemplate.modern(config.path("webhook").asText("")));
    ObjectNode headers = action.putObject("headers");
    for (JsonNode header : config.path("webhook_headers")) {
      headers.put(
          header.path("name").asText(""), LegacyTemplate.modern(header.path("value").asText("")));
    }
    if (method.equals("POST")) {
      headers.put("Content-Type", "application/json");
      action.put(
          "body",
          "@(json(object(\"contact\", object(\"uuid\", contact.uuid, \"name\", contact.name,"
              + " \"urn\", contact.urn), \"flow\", object(\"uuid\", run.flow.uuid, \"name\","
              + " run.flow.name), \"results\", results, \"text\", input.text)))");
    }
    action.put("result_name", resultName());
  }

  private void airtime(JsonNode config, ObjectNode action) {
    action.put("type", "transfer_airtime");
    ObjectNode amounts = action.putObject("amounts");
    for (JsonNode country : config) {
      String currency = country.path("currency_code").asText("");
      if (!currency.isEmpty()) {
        JsonNode amount = country.path("amount");
        amounts.set(currency, amount.isNumber() ? amount : amounts.numberNode(0));
      }
    }
    action.put("result_name", resultName());
  }
}
