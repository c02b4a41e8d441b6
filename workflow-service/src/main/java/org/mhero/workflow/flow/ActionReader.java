package org.mhero.workflow.flow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;

/** Reads an action by its type; a type that is unknown refuses the flow. */
final class ActionReader {
  private static final int LONGEST_TYPE = 64;

  /** What came with the newer line (reference 4.5, 4.14). */
  private static final Set<String> NEWER = Set.of("set_run_local", "call_llm");

  private ActionReader() {}

  static @Nullable Action read(JsonSource json) {
    String uuid = json.uuid("uuid");
    String type = json.text("type", LONGEST_TYPE);
    if (json.line() == Line.V13_2 && NEWER.contains(type)) {
      json.fault("unknown action type " + type);
      return null;
    }
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
