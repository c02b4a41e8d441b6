package org.mhero.workflow.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowProblem.Severity;
import org.mhero.workflow.flow.FlowType;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.SendBroadcast;
import org.mhero.workflow.flow.SendMsg;
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
    if (action instanceof SendBroadcast) {
      problems.add(
          problem(flow, node, Severity.ERROR, "send_broadcast: flows cannot send to others here"));
    } else if (action instanceof StartSession) {
      problems.add(
          problem(flow, node, Severity.ERROR, "start_session: flows cannot start others here"));
    } else if (action instanceof SendMsg send && !send.attachments().isEmpty()) {
      problems.add(
          problem(
              flow,
              node,
              Severity.WARNING,
              "send_msg: attachments cannot go by SMS and are left out"));
    }
  }

  private static FlowProblem problem(
      Flow flow, @Nullable Node node, Severity severity, String message) {
    return new FlowProblem(flow.name(), node == null ? null : node.uuid(), severity, message);
  }
}
