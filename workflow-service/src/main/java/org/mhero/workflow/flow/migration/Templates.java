package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which texts of a definition of 13.x are templates (reference 9), as paths: {@code []} stands for
 * each item of a list, {@code *} for each member of an object.
 */
final class Templates {
  private static final List<String> RECIPIENTS =
      List.of("contact_query", "legacy_vars[]", "groups[].name_match");

  private static final Map<String, List<String>> OF_ACTIONS =
      Map.ofEntries(
          Map.entry("add_contact_groups", List.of("groups[].name_match")),
          Map.entry("remove_contact_groups", List.of("groups[].name_match")),
          Map.entry("add_contact_urn", List.of("path")),
          Map.entry("add_input_labels", List.of("labels[].name_match")),
          Map.entry("call_classifier", List.of("input")),
          Map.entry("call_webhook", List.of("url", "headers.*", "body")),
          Map.entry("open_ticket", List.of("body", "assignee.email")),
          Map.entry("play_audio", List.of("audio_url")),
          Map.entry("say_msg", List.of("text")),
          Map.entry(
              "send_broadcast",
              List.of(
                  "text",
                  "attachments[]",
                  "quick_replies[]",
                  "contact_query",
                  "legacy_vars[]",
                  "groups[].name_match")),
          Map.entry("send_email", List.of("addresses[]", "subject", "body")),
          Map.entry(
              "send_msg",
              List.of(
                  "text",
                  "attachments[]",
                  "quick_replies[]",
                  "template_variables[]",
                  "templating.variables[]",
                  "templating.components[].params[]")),
          Map.entry("set_contact_field", List.of("value")),
          Map.entry("set_contact_language", List.of("language")),
          Map.entry("set_contact_name", List.of("name")),
          Map.entry("set_contact_timezone", List.of("timezone")),
          Map.entry("set_run_result", List.of("value")),
          Map.entry("start_session", RECIPIENTS));

  private static final List<String> OF_ROUTERS = List.of("operand", "cases[].arguments[]");

  /** Properties whose translations are templates too. */
  private static final Map<String, Set<String>> TRANSLATED =
      Map.of(
          "send_msg", Set.of("text", "attachments", "quick_replies", "template_variables"),
          "send_broadcast", Set.of("text", "attachments", "quick_replies"),
          "send_email", Set.of("subject", "body"),
          "say_msg", Set.of("text"),
          "play_audio", Set.of("audio_url"));

  private Templates() {}

  /** Changes every template of a flow, and of its translations. */
  static void change(FlowTree flow, UnaryOperator<String> change) {
    for (ObjectNode node : flow.nodes()) {
      for (ObjectNode action : FlowTree.objects(node.path("actions"))) {
        String type = action.path("type").asText();
        OF_ACTIONS.getOrDefault(type, List.of()).forEach(path -> change(action, path, change));
        for (ObjectNode translation : flow.translations(action)) {
          TRANSLATED
              .getOrDefault(type, Set.of())
              .forEach(property -> FlowTree.changeAll(translation.path(property), change));
        }
        changeTemplating(flow, action.path("templating"), change);
      }
      JsonNode router = node.path("router");
      OF_ROUTERS.forEach(path -> change(router, path, change));
      for (ObjectNode test : FlowTree.objects(router.path("cases"))) {
        flow.translations(test)
            .forEach(translation -> FlowTree.changeAll(translation.path("arguments"), change));
      }
    }
  }

  /** Until 13.5 the variables of a message template had uuids and translations of their own. */
  private static void changeTemplating(
      FlowTree flow, JsonNode templating, UnaryOperator<String> change) {
    flow.translations(templating).forEach(t -> FlowTree.changeAll(t.path("variables"), change));
    for (ObjectNode component : FlowTree.objects(templating.path("components"))) {
      flow.translations(component).forEach(t -> FlowTree.changeAll(t.path("params"), change));
    }
  }

  private static void change(JsonNode json, String path, UnaryOperator<String> change) {
    int dot = path.indexOf('.');
    String step = dot < 0 ? path : path.substring(0, dot);
    boolean each = step.endsWith("[]");
    String key = each ? step.substring(0, step.length() - 2) : step;
    if (dot < 0) {
      changeLast(json, key, each, change);
      return;
    }
    String rest = path.substring(dot + 1);
    if (each) {
      json.path(key).forEach(item -> change(item, rest, change));
    } else {
      change(json.path(key), rest, change);
    }
  }

  private static void changeLast(
      JsonNode json, String key, boolean each, UnaryOperator<String> change) {
    if (each) {
      FlowTree.changeAll(json.path(key), change);
    } else if (json instanceof ObjectNode object && key.equals("*")) {
      object.properties().forEach(entry -> FlowTree.change(object, entry.getKey(), change));
    } else if (json instanceof ObjectNode object) {
      FlowTree.change(object, key, change);
    }
  }
}
