package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mhero.workflow.engine.FlowEvent.Addressees;
import org.mhero.workflow.engine.FlowEvent.BroadcastCreated;
import org.mhero.workflow.engine.FlowEvent.Content;
import org.mhero.workflow.engine.FlowEvent.QuickReply;
import org.mhero.workflow.engine.FlowEvent.SessionTriggered;
import org.mhero.workflow.engine.OutMessage;

/** Messages, broadcasts and starts of others as JSON (reference 3.3, 4.1-4.3). */
final class MessageJson {
  private MessageJson() {}

  static String put(ObjectNode json, String type, OutMessage message, boolean legacy) {
    ObjectNode msg = json.putObject("msg");
    if (legacy) {
      Fields.put(msg, "uuid", message.uuid());
    }
    if (message.urn() != null) {
      msg.put("urn", legacy ? message.urn().full() : message.urn().identity());
    }
    if (message.channel() != null) {
      msg.set("channel", Fields.ref(message.channel()));
    }
    msg.put("text", message.text());
    texts(msg, "attachments", message.attachments());
    replies(msg, message.quickReplies(), legacy);
    if (message.templating() != null) {
      templating(msg.putObject("templating"), message.templating(), legacy);
    }
    if (legacy) {
      Fields.put(msg, "topic", message.topic());
    }
    Fields.put(msg, "locale", message.locale());
    Fields.put(msg, "unsendable_reason", message.unsendable());
    return type;
  }

  private static void texts(ObjectNode json, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = json.putArray(key);
      texts.forEach(list::add);
    }
  }

  /** Typed in the 14.4 line, plain texts in the 13.2 line. */
  private static void replies(ObjectNode json, List<QuickReply> replies, boolean legacy) {
    if (replies.isEmpty()) {
      return;
    }
    ArrayNode list = json.putArray("quick_replies");
    for (QuickReply reply : replies) {
      if (legacy) {
        list.add(reply.text());
      } else {
        ObjectNode item = list.addObject().put("type", reply.type());
        Fields.put(item, "text", reply.text());
        Fields.put(item, "extra", reply.extra());
      }
    }
  }

  private static void templating(
      ObjectNode json, OutMessage.Templating templating, boolean legacy) {
    json.set("template", Fields.ref(templating.template()));
    if (legacy) {
      texts(
          json,
          "variables",
          templating.variables().stream().map(OutMessage.Variable::value).toList());
      json.put("namespace", templating.namespace());
      return;
    }
    if (!templating.components().isEmpty()) {
      ArrayNode components = json.putArray("components");
      for (OutMessage.Component component : templating.components()) {
        ObjectNode item = components.addObject();
        item.put("name", component.name()).put("type", component.type());
        ObjectNode variables = item.putObject("variables");
        component.variables().forEach(variables::put);
      }
    }
    if (!templating.variables().isEmpty()) {
      ArrayNode variables = json.putArray("variables");
      templating
          .variables()
          .forEach(v -> variables.addObject().put("type", v.type()).put("value", v.value()));
    }
  }

  static String put(ObjectNode json, BroadcastCreated event, boolean legacy) {
    ObjectNode translations = json.putObject("translations");
    event
        .translations()
        .forEach((language, content) -> content(translations.putObject(language), content, legacy));
    json.put("base_language", event.baseLanguage());
    if (event.template() != null) {
      json.set("template", Fields.ref(event.template()));
    }
    texts(json, "template_variables", event.templateVariables());
    addressees(json, event.addressees());
    texts(json, "urns", event.addressees().urns());
    return "broadcast_created";
  }

  private static void content(ObjectNode json, Content content, boolean legacy) {
    json.put("text", content.text());
    texts(json, "attachments", content.attachments());
    replies(json, content.quickReplies(), legacy);
  }

  private static void addressees(ObjectNode json, Addressees addressees) {
    Fields.refs(json, "groups", addressees.groups());
    Fields.refs(json, "contacts", addressees.contacts());
    Fields.put(json, "contact_query", addressees.contactQuery());
  }

  static String put(ObjectNode json, SessionTriggered event) {
    json.set("flow", TriggerJson.flow(event.flow()));
    addressees(json, event.addressees());
    ObjectNode exclusions = json.putObject("exclusions");
    if (event.notInFlow()) {
      exclusions.put("in_a_flow", true);
    }
    if (event.createContact()) {
      json.put("create_contact", true);
    }
    texts(json, "urns", event.addressees().urns());
    json.set("run_summary", RunJson.tree(event.run()));
    json.set("history", TriggerJson.history(event.history()));
    return "session_triggered";
  }
}
