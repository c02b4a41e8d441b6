package org.mhero.workflow.engine;

import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.AddContactGroups;
import org.mhero.workflow.flow.EnterFlow;
import org.mhero.workflow.flow.RemoveContactGroups;
import org.mhero.workflow.flow.SendMsg;
import org.mhero.workflow.flow.SetContactField;
import org.mhero.workflow.flow.SetContactLanguage;
import org.mhero.workflow.flow.SetContactName;
import org.mhero.workflow.flow.SetRunLocal;
import org.mhero.workflow.flow.SetRunResult;

/** Hands an action to the class that runs it; the compiler sees to it that there is one. */
final class ActionSwitch {
  private ActionSwitch() {}

  static void run(Turn turn, Action action) {
    switch (action) {
      case SendMsg send -> SendMsgRunner.run(turn, send);
      case SetRunResult set -> SetRunResultRunner.run(turn, set);
      case SetRunLocal set -> SetRunLocalRunner.run(turn, set);
      case SetContactName set -> SetContactNameRunner.run(turn, set);
      case SetContactLanguage set -> SetContactLanguageRunner.run(turn, set);
      case SetContactField set -> SetContactFieldRunner.run(turn, set);
      case AddContactGroups add -> AddContactGroupsRunner.run(turn, add);
      case RemoveContactGroups remove -> RemoveContactGroupsRunner.run(turn, remove);
      case EnterFlow enter -> EnterFlowRunner.run(turn, enter);
      default -> turn.error("Not available here", "action:unsupported", java.util.Map.of());
    }
  }
}
