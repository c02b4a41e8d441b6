package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/** Reads an action by its type; a type that is unknown refuses the flow. */
final class ActionReader {
  private static final int LONGEST_TYPE = 64;

  private ActionReader() {}

  static @Nullable Action read(JsonSource json) {
    String uuid = json.uuid("uuid");
    String type = json.text("type", LONGEST_TYPE);
    return switch (type) {
      case "add_contact_groups" -> AddContactGroups.read(uuid, json);
      case "add_contact_urn" -> AddContactUrn.read(uuid, json);
      case "add_input_labels" -> AddInputLabels.read(uuid, json);
      case "call_classifier" -> CallClassifier.read(uuid, json);
      case "call_llm" -> CallLlm.read(uuid, json);
      case "call_resthook" -> CallResthook.read(uuid, json);
      case "call_webhook" -> CallWebhook.read(uuid, json);
      case "enter_flow" -> EnterFlow.read(uuid, json);
      case "open_ticket" -> OpenTicket.read(uuid, json);
      case "play_audio" -> PlayAudio.read(uuid, json);
      case "remove_contact_groups" -> RemoveContactGroups.read(uuid, json);
      case "request_optin" -> RequestOptin.read(uuid, json);
      case "say_msg" -> SayMsg.read(uuid, json);
      case "send_broadcast" -> SendBroadcast.read(uuid, json);
      case "send_email" -> SendEmail.read(uuid, json);
      case "send_msg" -> SendMsg.read(uuid, json);
      case "set_contact_channel" -> SetContactChannel.read(uuid, json);
      case "set_contact_field" -> SetContactField.read(uuid, json);
      case "set_contact_language" -> SetContactLanguage.read(uuid, json);
      case "set_contact_name" -> SetContactName.read(uuid, json);
      case "set_contact_status" -> SetContactStatus.read(uuid, json);
      case "set_contact_timezone" -> SetContactTimezone.read(uuid, json);
      case "set_run_local" -> SetRunLocal.read(uuid, json);
      case "set_run_result" -> SetRunResult.read(uuid, json);
      case "start_session" -> StartSession.read(uuid, json);
      case "transfer_airtime" -> TransferAirtime.read(uuid, json);
      default -> {
        if (!type.isEmpty()) {
          json.fault("unknown action type " + type);
        }
        yield null;
      }
    };
  }
}
