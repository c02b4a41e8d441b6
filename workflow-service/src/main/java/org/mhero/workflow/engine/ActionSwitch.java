package org.mhero.workflow.engine;

import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.AddContactGroups;
import org.mhero.workflow.flow.AddContactUrn;
import org.mhero.workflow.flow.AddInputLabels;
import org.mhero.workflow.flow.CallClassifier;
import org.mhero.workflow.flow.CallLlm;
import org.mhero.workflow.flow.CallResthook;
import org.mhero.workflow.flow.CallWebhook;
import org.mhero.workflow.flow.EnterFlow;
import org.mhero.workflow.flow.OpenTicket;
import org.mhero.workflow.flow.PlayAudio;
import org.mhero.workflow.flow.RemoveContactGroups;
import org.mhero.workflow.flow.RequestOptin;
import org.mhero.workflow.flow.SayMsg;
import org.mhero.workflow.flow.SendBroadcast;
import org.mhero.workflow.flow.SendEmail;
import org.mhero.workflow.flow.SendMsg;
import org.mhero.workflow.flow.SetContactChannel;
import org.mhero.workflow.flow.SetContactField;
import org.mhero.workflow.flow.SetContactLanguage;
import org.mhero.workflow.flow.SetContactName;
import org.mhero.workflow.flow.SetContactStatus;
import org.mhero.workflow.flow.SetContactTimezone;
import org.mhero.workflow.flow.SetRunLocal;
import org.mhero.workflow.flow.SetRunResult;
import org.mhero.workflow.flow.StartSession;
import org.mhero.workflow.flow.TransferAirtime;

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
      case AddContactUrn run -> AddContactUrnRunner.run(turn, run);
      case AddInputLabels run -> AddInputLabelsRunner.run(turn, run);
      case CallClassifier run -> CallClassifierRunner.run(turn, run);
      case CallLlm run -> CallLlmRunner.run(turn, run);
      case CallResthook run -> CallResthookRunner.run(turn, run);
      case CallWebhook run -> CallWebhookRunner.run(turn, run);
      case OpenTicket run -> OpenTicketRunner.run(turn, run);
      case PlayAudio run -> PlayAudioRunner.run(turn, run);
      case RequestOptin run -> RequestOptinRunner.run(turn, run);
      case SayMsg run -> SayMsgRunner.run(turn, run);
      case SendBroadcast run -> SendBroadcastRunner.run(turn, run);
      case SendEmail run -> SendEmailRunner.run(turn, run);
      case SetContactChannel run -> SetContactChannelRunner.run(turn, run);
      case SetContactStatus run -> SetContactStatusRunner.run(turn, run);
      case SetContactTimezone run -> SetContactTimezoneRunner.run(turn, run);
      case StartSession run -> StartSessionRunner.run(turn, run);
      case TransferAirtime run -> TransferAirtimeRunner.run(turn, run);
    }
  }
}
