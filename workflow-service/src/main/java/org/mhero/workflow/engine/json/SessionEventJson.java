package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.FlowEvent.OfSession;
import org.mhero.workflow.flow.Hint;

/** Events about the session itself as JSON (reference 5.2). */
final class SessionEventJson {
  private SessionEventJson() {}

  static String type(OfSession event) {
    return switch (event) {
      case FlowEvent.MsgWait e -> "msg_wait";
      case FlowEvent.DialWait e -> "dial_wait";
      case FlowEvent.MsgReceived e -> "msg_received";
      case FlowEvent.WaitTimedOut e -> "wait_timed_out";
      case FlowEvent.DialEnded e -> "dial_ended";
      case FlowEvent.RunStarted e -> "run_started";
      case FlowEvent.RunEnded e -> "run_ended";
      case FlowEvent.RunExpired e -> "run_expired";
      case FlowEvent.FlowEntered e -> "flow_entered";
      case FlowEvent.ContactRefreshed e -> "contact_refreshed";
      case FlowEvent.EnvironmentRefreshed e -> "environment_refreshed";
      case FlowEvent.Recalled e -> e.type();
    };
  }

  static void payload(ObjectNode json, OfSession event) {
    switch (event) {
      case FlowEvent.MsgWait e -> {
        if (e.timeoutSeconds() != null) {
          json.put("timeout_seconds", e.timeoutSeconds());
        }
        Fields.put(json, "expires_on", e.expiresOn());
        hint(json, e);
      }
      case FlowEvent.DialWait e ->
          json.put("urn", e.urn())
              .put("dial_limit_seconds", e.dialLimitSeconds())
              .put("call_limit_seconds", e.callLimitSeconds())
              .put("expires_on", Instants.text(e.expiresOn()));
      case FlowEvent.MsgReceived e -> json.set("msg", InputJson.legacyMessage(e.input()));
      case FlowEvent.WaitTimedOut e -> {}
      case FlowEvent.DialEnded e ->
          json.putObject("dial").put("status", e.status()).put("duration", e.duration());
      case FlowEvent.RunStarted e -> {
        json.put("run_uuid", e.runUuid());
        json.set("flow", TriggerJson.flow(e.flow(), e.revision()));
        Fields.put(json, "parent_uuid", e.parentUuid());
        if (e.terminal()) {
          json.put("terminal", true);
        }
      }
      case FlowEvent.RunEnded e -> {
        json.put("run_uuid", e.runUuid());
        json.set("flow", TriggerJson.flow(e.flow(), e.revision()));
        json.put("status", e.status().code());
      }
      case FlowEvent.RunExpired e -> json.put("run_uuid", e.runUuid());
      case FlowEvent.FlowEntered e -> {
        json.set("flow", TriggerJson.flow(e.flow()));
        json.put("parent_run_uuid", e.parentRunUuid()).put("terminal", e.terminal());
      }
      case FlowEvent.ContactRefreshed e ->
          json.set("contact", LegacySessionJson.contact(e.contact()));
      case FlowEvent.EnvironmentRefreshed e ->
          json.set("environment", EnvironmentJson.tree(e.environment()));
      case FlowEvent.Recalled e -> json.setAll((ObjectNode) ValueJson.write(e.json()));
    }
  }

  private static void hint(ObjectNode json, FlowEvent.MsgWait wait) {
    Hint hint = wait.hint();
    if (hint == null) {
      return;
    }
    ObjectNode told = json.putObject("hint").put("type", hint.type());
    if (hint instanceof Hint.Digits digits) {
      if (digits.count() != null) {
        told.put("count", digits.count());
      }
      Fields.put(told, "terminated_by", digits.terminatedBy());
    }
  }
}
