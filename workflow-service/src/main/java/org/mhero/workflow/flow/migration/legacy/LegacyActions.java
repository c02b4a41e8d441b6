package org.mhero.workflow.flow.migration.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Actions of the older format. */
final class LegacyActions {
  private static final UnaryOperator<String> TEMPLATE = LegacyTemplate::modern;

  private final LegacyTexts texts;
  private final Supplier<String> ids;

  LegacyActions(LegacyTexts texts, Supplier<String> ids) {
    this.texts = texts;
    this.ids = ids;
  }

  /** The action as it is written now; one that is not known keeps its type, to be named. */
  ObjectNode modern(JsonNode action) {
    ObjectNode modern = JsonNodeFactory.instance.objectNode();
    String uuid = action.path("uuid").asText("");
    modern.put("uuid", uuid.isEmpty() ? ids.get() : uuid);
    String type = action.path("type").asText("");
    switch (type) {
      case "reply" -> reply(action, modern);
      case "send" -> {
        modern.put("type", "send_broadcast");
        message(action, modern);
        recipients(action, modern);
      }
      case "save" -> save(action, modern);
      case "lang" ->
          modern.put("type", "set_contact_language").put("language", text(action, "lang"));
      case "channel" -> channel(action, modern);
      case "flow" -> {
        modern.put("type", "enter_flow");
        modern.set("flow", reference(action.path("flow")));
        modern.put("terminal", true);
      }
      case "trigger-flow" -> {
        modern.put("type", "start_session");
        modern.set("flow", reference(action.path("flow")));
        recipients(action, modern);
      }
      case "add_group" ->
          modern.put("type", "add_contact_groups").set("groups", named(action, "groups"));
      case "del_group" -> leave(action, modern);
      case "add_label" ->
          modern.put("type", "add_input_labels").set("labels", named(action, "labels"));
      case "email" -> email(action, modern);
      case "say" -> say(action, modern);
      case "play" -> modern.put("type", "play_audio").put("audio_url", text(action, "url"));
      default -> modern.put("type", type);
    }
    return modern;
  }

  private static String text(JsonNode action, String key) {
    return LegacyTemplate.modern(action.path(key).asText(""));
  }

  /** A text with its translations. */
  private void localized(
      JsonNode text, ObjectNode action, String property, UnaryOperator<String> change) {
    action.put(property, change.apply(texts.own(text)));
    texts.translate(text, action.path("uuid").asText(), property, change);
  }

  private void reply(JsonNode action, ObjectNode modern) {
    modern.put("type", "send_msg");
    message(action, modern);
    String uuid = modern.path("uuid").asText();
    if (!action.path("quick_replies").isEmpty()) {
      ArrayNode replies = modern.putArray("quick_replies");
      for (JsonNode reply : action.path("quick_replies")) {
        replies.add(LegacyTemplate.modern(texts.own(reply)));
        texts.translate(reply, uuid, "quick_replies", TEMPLATE);
      }
    }
    if (action.path("send_all").asBoolean(false)) {
      modern.put("all_urns", true);
    }
  }

  /** A text and a file that goes with it. */
  private void message(JsonNode action, ObjectNode modern) {
    localized(action.path("msg"), modern, "text", TEMPLATE);
    String media = texts.own(action.path("media"));
    if (!media.isEmpty()) {
      modern.putArray("attachments").add(LegacyTemplate.modern(media));
    }
    texts.translate(action.path("media"), modern.path("uuid").asText(), "attachments", TEMPLATE);
  }

  private static void recipients(JsonNode action, ObjectNode modern) {
    ArrayNode contacts = modern.putArray("contacts");
    action
        .path("contacts")
        .forEach(
            contact -> {
              if (contact.hasNonNull("uuid")) {
                contacts.add(reference(contact));
              }
            });
    modern.set("groups", named(action, "groups"));
    ArrayNode variables = modern.arrayNode();
    for (JsonNode variable : action.path("variables")) {
      String id = variable.path("id").asText(variable.asText(""));
      if (id.equals("@new_contact")) {
        modern.put("create_contact", true);
      } else {
        variables.add(LegacyTemplate.modern(id));
      }
    }
    if (!variables.isEmpty()) {
      modern.set("legacy_vars", variables);
    }
  }

  private static void save(JsonNode action, ObjectNode modern) {
    String field = action.path("field").asText("");
    String value = text(action, "value");
    if (field.equals("name") || field.equals("first_name")) {
      modern.put("type", "set_contact_name").put("name", value);
    } else if (field.equals("tel_e164") || LegacySchemes.known(field)) {
      modern.put("type", "add_contact_urn");
      modern.put("scheme", field.equals("tel_e164") ? "tel" : field).put("path", value);
    } else {
      modern.put("type", "set_contact_field");
      modern.putObject("field").put("key", field).put("name", action.path("label").asText(field));
      modern.put("value", value);
    }
  }

  private static void channel(JsonNode action, ObjectNode modern) {
    modern.put("type", "set_contact_channel");
    String uuid = action.path("channel").asText("");
    if (uuid.isEmpty()) {
      modern.putNull("channel");
    } else {
      modern.putObject("channel").put("uuid", uuid).put("name", action.path("name").asText(""));
    }
  }

  /** Leaving no group in particular is leaving all of them. */
  private static void leave(JsonNode action, ObjectNode modern) {
    modern.put("type", "remove_contact_groups");
    if (action.path("groups").isEmpty()) {
      modern.put("all_groups", true);
    } else {
      modern.set("groups", named(action, "groups"));
    }
  }

  private static void email(JsonNode action, ObjectNode modern) {
    modern.put("type", "send_email");
    ArrayNode addresses = modern.putArray("addresses");
    action.path("emails").forEach(email -> addresses.add(LegacyTemplate.modern(email.asText(""))));
    modern.put("subject", text(action, "subject")).put("body", text(action, "msg"));
  }

  private void say(JsonNode action, ObjectNode modern) {
    modern.put("type", "say_msg");
    localized(action.path("msg"), modern, "text", TEMPLATE);
    localized(action.path("recording"), modern, "audio_url", UnaryOperator.identity());
  }

  /** References; one that is only an expression or a name is looked for by its name. */
  private static ArrayNode named(JsonNode action, String key) {
    ArrayNode references = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : action.path(key)) {
      if (item.isTextual()) {
        references.addObject().put("name_match", LegacyTemplate.modern(item.asText()));
      } else if (item.path("uuid").asText("").isEmpty()) {
        references.addObject().put("name_match", item.path("name").asText(""));
      } else {
        references.add(reference(item));
      }
    }
    return references;
  }

  static ObjectNode reference(JsonNode reference) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("uuid", reference.path("uuid").asText(""))
        .put("name", reference.path("name").asText(""));
  }
}
