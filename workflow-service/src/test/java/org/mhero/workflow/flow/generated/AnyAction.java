package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Actions of every kind a flow may have (reference, section 4). */
final class AnyAction {
  private final Chance chance;
  private final AnyTemplate templates;
  private final AnyFlow.Setting setting;
  private final AnyReference references;
  private final List<Map.Entry<String, Consumer<ObjectNode>>> kinds;

  AnyAction(Chance chance, AnyFlow.Setting setting) {
    this.chance = chance;
    this.templates = new AnyTemplate(chance);
    this.setting = setting;
    this.references = new AnyReference(chance);
    Map<String, Consumer<ObjectNode>> allowed = new TreeMap<>(everywhere());
    if (setting.modern()) {
      allowed.put("set_run_local", this::local);
    }
    if (!setting.type().equals("messaging_offline")) {
      allowed.putAll(online());
    }
    if (!setting.type().equals("messaging_background")) {
      allowed.put(
          "add_input_labels",
          action -> action.set("labels", chance.objects(0, 2, references::label)));
    }
    if (setting.type().equals("voice")) {
      allowed.put("say_msg", this::spoken);
      allowed.put("play_audio", action -> action.put("audio_url", templates.filled()));
    }
    this.kinds = List.copyOf(allowed.entrySet());
  }

  ObjectNode any() {
    Map.Entry<String, Consumer<ObjectNode>> kind =
        chance.oneIn(5) ? Map.entry("send_msg", this::message) : chance.of(kinds);
    ObjectNode action = Chance.object().put("uuid", chance.uuid()).put("type", kind.getKey());
    kind.getValue().accept(action);
    return action;
  }

  private Map<String, Consumer<ObjectNode>> everywhere() {
    return Map.ofEntries(
        Map.entry("send_msg", this::message),
        Map.entry("set_run_result", this::result),
        Map.entry("set_contact_name", action -> action.put("name", templates.any())),
        Map.entry(
            "set_contact_language",
            action -> action.put("language", chance.of("fra", "", "ENG", templates.any()))),
        Map.entry(
            "set_contact_timezone",
            action -> action.put("timezone", chance.of("Asia/Kabul", "", templates.any()))),
        Map.entry(
            "set_contact_status",
            action -> action.put("status", chance.of("active", "blocked", "stopped", "archived"))),
        Map.entry("set_contact_field", this::field),
        Map.entry(
            "add_contact_groups",
            action -> action.set("groups", chance.objects(0, 3, references::group))),
        Map.entry("remove_contact_groups", this::removal),
        Map.entry(
            "add_contact_urn",
            action ->
                action
                    .put("scheme", chance.of("tel", "mailto", "whatsapp", "ext"))
                    .put("path", chance.of("0977123457", "a@b.example", templates.filled()))),
        Map.entry("enter_flow", this::entry));
  }

  private Map<String, Consumer<ObjectNode>> online() {
    Map<String, Consumer<ObjectNode>> kinds = new TreeMap<>();
    kinds.put("send_broadcast", this::broadcast);
    kinds.put("start_session", this::start);
    kinds.put("set_contact_channel", this::channel);
    kinds.put("send_email", this::mail);
    kinds.put("call_webhook", this::webhook);
    kinds.put("call_resthook", this::resthook);
    kinds.put("open_ticket", this::ticket);
    kinds.put("transfer_airtime", this::airtime);
    kinds.put("call_classifier", this::classifier);
    kinds.put("request_optin", action -> action.set("optin", references.asset(AnyAssets.OPTIN)));
    if (setting.modern()) {
      kinds.put("call_llm", this::model);
    }
    return kinds;
  }

  private void message(ObjectNode action) {
    content(action);
    if (!setting.modern()) {
      action.put("all_urns", chance.oneIn(2));
      action.put("topic", chance.of("event", "account", "purchase", "agent"));
    }
  }

  private void content(ObjectNode action) {
    action.put("text", templates.filled());
    if (chance.oneIn(3)) {
      action.set(
          "attachments",
          chance.texts(
              0, 3, () -> chance.of("image", "image/png", "x") + ":" + templates.filled()));
    }
    if (chance.oneIn(3)) {
      action.set("quick_replies", chance.texts(0, 4, templates::any));
    }
    if (chance.oneIn(4)) {
      ArrayNode variables = chance.texts(0, 4, templates::any);
      if (setting.modern()) {
        action.set("template", references.asset(AnyAssets.TEMPLATE));
        action.set("template_variables", variables);
      } else {
        ObjectNode own = action.putObject("templating").put("uuid", chance.uuid());
        own.set("template", references.asset(AnyAssets.TEMPLATE));
        own.set("variables", variables);
      }
    }
  }

  private void recipients(ObjectNode action) {
    if (chance.oneIn(2)) {
      action.set("groups", chance.objects(0, 2, references::group));
    }
    if (chance.oneIn(2)) {
      action.set("contacts", chance.objects(0, 2, () -> AnyAssets.ref(chance.uuid())));
    }
    if (chance.oneIn(3)) {
      action.put("contact_query", templates.any());
    }
    if (chance.oneIn(3)) {
      action.set(
          "urns", chance.texts(0, 2, () -> chance.of("tel:+260966111222", "mailto:x@y.example")));
    }
    if (chance.oneIn(3)) {
      action.set("legacy_vars", chance.texts(0, 2, templates::any));
    }
  }

  private void broadcast(ObjectNode action) {
    content(action);
    recipients(action);
  }

  private void start(ObjectNode action) {
    entered(action);
    recipients(action);
    action.put("create_contact", chance.oneIn(2));
    action.putObject("exclusions").put("in_a_flow", chance.oneIn(2));
  }

  private void entry(ObjectNode action) {
    entered(action);
    action.put("terminal", chance.oneIn(4));
  }

  private void entered(ObjectNode action) {
    String uuid = chance.oneIn(30) ? AnyAssets.GONE : chance.of(setting.flows());
    action.set("flow", AnyAssets.ref(uuid));
  }

  private void result(ObjectNode action) {
    action.put("name", chance.of(AnyNode.RESULTS)).put("value", templates.any());
    if (chance.oneIn(2)) {
      action.put("category", chance.of("Yes", "No", "Other"));
    }
  }

  private void local(ObjectNode action) {
    action.put("local", chance.of("counter", "_x", "total"));
    action.put("operation", chance.of("set", "increment", "increment", "clear"));
    action.put("value", chance.of("1", "-2147483648", templates.any()));
  }

  private void field(ObjectNode action) {
    String key = chance.of("beds", "state", "town", "since", "cadre", "zone", "nowhere");
    action.putObject("field").put("key", key).put("name", "Field");
    action.put("value", chance.of("12", "Ndola", "10-03-2025", templates.any()));
  }

  private void removal(ObjectNode action) {
    if (chance.oneIn(2)) {
      action.put("all_groups", true);
    } else {
      action.set("groups", chance.objects(0, 2, references::group));
    }
  }

  private void channel(ObjectNode action) {
    if (chance.oneIn(2)) {
      action.set("channel", references.asset(AnyAssets.CHANNEL));
    }
  }

  private void mail(ObjectNode action) {
    action.set("addresses", chance.texts(1, 3, templates::any));
    action.put("subject", templates.filled()).put("body", templates.filled());
  }

  private void webhook(ObjectNode action) {
    action.put("method", chance.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    action.put("url", chance.of("https://h.example/" + chance.below(20), templates.filled()));
    if (chance.oneIn(2)) {
      ObjectNode headers = action.putObject("headers");
      for (String name : chance.some(0, 3, () -> chance.of("Accept", "X-Key", "Content-Type"))) {
        headers.put(name, templates.any());
      }
    }
    action.put("body", templates.any());
    named(action);
  }

  private void resthook(ObjectNode action) {
    action.put("resthook", chance.of("new-report", "nobody", "unknown"));
    named(action);
  }

  private void named(ObjectNode action) {
    if (chance.oneIn(2)) {
      action.put("result_name", chance.of(AnyNode.RESULTS));
    }
  }

  private void ticket(ObjectNode action) {
    if (chance.oneIn(2)) {
      action.set("topic", references.asset(AnyAssets.TOPIC));
    }
    if (chance.oneIn(2)) {
      action.set("assignee", references.user(setting.modern()));
    }
    action.put(setting.modern() ? "note" : "body", templates.any());
    outcome(action);
  }

  private void airtime(ObjectNode action) {
    ObjectNode amounts = action.putObject("amounts");
    amounts.put("ZMW", chance.of(0, 10)).put("USD", 0.5);
    outcome(action);
  }

  /** The older format wants a name for what came of it. */
  private void outcome(ObjectNode action) {
    if (!setting.modern()) {
      action.put("result_name", chance.of(AnyNode.RESULTS));
    }
  }

  private void classifier(ObjectNode action) {
    action.set("classifier", references.asset(AnyAssets.CLASSIFIER));
    action.put("input", templates.filled()).put("result_name", chance.of(AnyNode.RESULTS));
  }

  private void model(ObjectNode action) {
    action.set("llm", references.asset(AnyAssets.MODEL));
    action.put("instructions", templates.filled()).put("input", templates.any());
    action.put("output_local", "_llm");
  }

  private void spoken(ObjectNode action) {
    action.put("text", templates.filled());
    if (chance.oneIn(2)) {
      action.put("audio_url", "https://files.example/q1.mp3");
    }
  }
}
