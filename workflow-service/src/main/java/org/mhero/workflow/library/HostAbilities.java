package org.mhero.workflow.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.AddContactUrn;
import org.mhero.workflow.flow.AddInputLabels;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowProblem.Severity;
import org.mhero.workflow.flow.FlowType;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.OpenTicket;
import org.mhero.workflow.flow.SendBroadcast;
import org.mhero.workflow.flow.SendMsg;
import org.mhero.workflow.flow.SetContactChannel;
import org.mhero.workflow.flow.SetContactStatus;
import org.mhero.workflow.flow.SetContactTimezone;
import org.mhero.workflow.flow.StartSession;

/**
 * What a sound flow may ask for that this service cannot do: the engine would tell it, and nobody
 * would hear it. Calls that only fail here, such as webhooks that are not configured, are no reason
 * to refuse a flow, since flows are made to go on then.
 */
final class HostAbilities {
  private HostAbilities() {}

  /** Errors refuse the flow; warnings say what is left out. */
  static List<FlowProblem> problems(Flow flow) {
    List<FlowProblem> problems = new ArrayList<>();
    if (flow.type() == FlowType.VOICE) {
      problems.add(problem(flow, null, Severity.ERROR, "type: voice flows need calls"));
    }
    if (flow.type() == FlowType.OFFLINE) {
      problems.add(
          problem(flow, null, Severity.ERROR, "type: messaging_offline flows need a device"));
    }
    for (Node node : flow.nodes().list()) {
      for (Action action : node.actions()) {
        action(flow, node, action, problems);
      }
    }
    return problems;
  }

  private static void action(Flow flow, Node node, Action action, List<FlowProblem> problems) {
    String missing = missing(action);
    String left = left(action);
    if (missing != null) {
      problems.add(problem(flow, node, Severity.ERROR, missing));
    } else if (left != null) {
      problems.add(problem(flow, node, Severity.WARNING, left));
    }
  }

  /** What nobody would hear of, null when somebody does. */
  private static @Nullable String missing(Action action) {
    return switch (action) {
      case SendBroadcast broadcast -> "send_broadcast: flows cannot send to others here";
      case StartSession start -> "start_session: flows cannot start others here";
      case OpenTicket ticket -> "open_ticket: nobody answers tickets here";
      default -> null;
    };
  }

  /** What is left out or not kept, null when everything is done. */
  private static @Nullable String left(Action action) {
    return switch (action) {
      case SendMsg send ->
          send.attachments().isEmpty()
              ? null
              : "send_msg: attachments cannot go by SMS and are left out";
      case AddContactUrn urn -> "add_contact_urn: numbers are the registry's; it is not kept";
      case SetContactChannel channel -> "set_contact_channel: messaging chooses the channel";
      case SetContactStatus status -> "set_contact_status: it holds for the session only";
      case SetContactTimezone zone -> "set_contact_timezone: it holds for the session only";
      case AddInputLabels labels -> "add_input_labels: labels are not kept";
      default -> null;
    };
  }

  private static FlowProblem problem(
      Flow flow, @Nullable Node node, Severity severity, String message) {
    return new FlowProblem(flow.name(), node == null ? null : node.uuid(), severity, message);
  }
}
