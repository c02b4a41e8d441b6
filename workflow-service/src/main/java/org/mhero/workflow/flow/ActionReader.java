package org.mhero.workflow.flow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an action by its type; a type that is unknown or not built yet refuses the flow. */
final class ActionReader {
  /** Actions of the format that no part of the suite runs yet. */
  private static final Set<String> NOT_YET =
      Set.of(
          "add_contact_urn",
          "add_input_labels",
          "call_classifier",
          "call_llm",
          "call_resthook",
          "call_webhook",
          "open_ticket",
          "play_audio",
          "request_optin",
          "say_msg",
          "send_broadcast",
          "send_email",
          "set_contact_channel",
          "set_contact_status",
          "set_contact_timezone",
          "start_session",
          "transfer_airtime");

  private ActionReader() {}

  static @Nullable Action read(JsonSource json) {
    String uuid = json.uuid("uuid");
    String type = json.text("type", 64);
    return switch (type) {
      case "send_msg" -> SendMsg.read(uuid, json);
      case "set_run_result" -> SetRunResult.read(uuid, json);
      case "set_run_local" -> SetRunLocal.read(uuid, json);
      case "set_contact_name" -> SetContactName.read(uuid, json);
      case "set_contact_language" -> SetContactLanguage.read(uuid, json);
      case "set_contact_field" -> SetContactField.read(uuid, json);
      case "add_contact_groups" -> AddContactGroups.read(uuid, json);
      case "remove_contact_groups" -> RemoveContactGroups.read(uuid, json);
      case "enter_flow" -> EnterFlow.read(uuid, json);
      default -> {
        if (NOT_YET.contains(type)) {
          json.unsupported("the action " + type);
        } else if (!type.isEmpty()) {
          json.fault("unknown action type " + type);
        }
        yield null;
      }
    };
  }
}
