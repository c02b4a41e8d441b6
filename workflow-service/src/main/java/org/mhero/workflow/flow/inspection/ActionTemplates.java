package org.mhero.workflow.flow.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.AddContactGroups;
import org.mhero.workflow.flow.AddContactUrn;
import org.mhero.workflow.flow.AddInputLabels;
import org.mhero.workflow.flow.CallClassifier;
import org.mhero.workflow.flow.CallLlm;
import org.mhero.workflow.flow.CallResthook;
import org.mhero.workflow.flow.CallWebhook;
import org.mhero.workflow.flow.EnterFlow;
import org.mhero.workflow.flow.GroupRef;
import org.mhero.workflow.flow.LabelRef;
import org.mhero.workflow.flow.MessageTemplate;
import org.mhero.workflow.flow.OpenTicket;
import org.mhero.workflow.flow.PlayAudio;
import org.mhero.workflow.flow.Recipients;
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

/** The templates of an action as written, translations apart (reference 9). */
final class ActionTemplates {
  private ActionTemplates() {}

  static List<Template> of(Action action) {
    return switch (action) {
      case AddContactGroups a -> groups(a.groups());
      case RemoveContactGroups a -> groups(a.groups());
      case AddContactUrn a -> List.of(a.path());
      case AddInputLabels a -> labels(a.labels());
      case CallClassifier a -> List.of(a.input());
      case CallLlm a -> List.of(a.instructions(), a.input());
      case CallWebhook a -> webhook(a);
      case OpenTicket a -> ticket(a);
      case PlayAudio a -> List.of(a.audioUrl());
      case SayMsg a -> List.of(a.text());
      case SendBroadcast a ->
          message(a.text(), a.attachments(), a.quickReplies(), a.template(), a.recipients());
      case SendEmail a -> email(a);
      case SendMsg a -> message(a.text(), a.attachments(), a.quickReplies(), a.template(), null);
      case SetContactField a -> List.of(a.value());
      case SetContactLanguage a -> List.of(a.language());
      case SetContactName a -> List.of(a.name());
      case SetContactTimezone a -> List.of(a.timezone());
      case SetRunLocal a -> List.of(a.value());
      case SetRunResult a -> List.of(a.value());
      case StartSession a -> recipients(a.recipients());
      case CallResthook a -> List.of();
      case EnterFlow a -> List.of();
      case RequestOptin a -> List.of();
      case SetContactChannel a -> List.of();
      case SetContactStatus a -> List.of();
      case TransferAirtime a -> List.of();
    };
  }

  private static List<Template> groups(List<GroupRef> groups) {
    return groups.stream().map(GroupRef::nameMatch).filter(Objects::nonNull).toList();
  }

  private static List<Template> labels(List<LabelRef> labels) {
    return labels.stream().map(LabelRef::nameMatch).filter(Objects::nonNull).toList();
  }

  private static List<Template> webhook(CallWebhook action) {
    List<Template> templates = new ArrayList<>();
    templates.add(action.url());
    templates.addAll(action.headers().values());
    templates.add(action.body());
    return templates;
  }

  private static List<Template> ticket(OpenTicket action) {
    List<Template> templates = new ArrayList<>();
    templates.add(action.note());
    if (action.assignee() != null && action.assignee().emailMatch() != null) {
      templates.add(action.assignee().emailMatch());
    }
    return templates;
  }

  private static List<Template> email(SendEmail action) {
    List<Template> templates = new ArrayList<>(action.addresses());
    templates.add(action.subject());
    templates.add(action.body());
    return templates;
  }

  private static List<Template> message(
      Template text,
      List<Template> attachments,
      List<Template> quickReplies,
      @Nullable MessageTemplate template,
      @Nullable Recipients recipients) {
    List<Template> templates = new ArrayList<>();
    templates.add(text);
    templates.addAll(attachments);
    templates.addAll(quickReplies);
    if (template != null) {
      templates.addAll(template.variables());
    }
    if (recipients != null) {
      templates.addAll(recipients(recipients));
    }
    return templates;
  }

  private static List<Template> recipients(Recipients recipients) {
    List<Template> templates = new ArrayList<>(groups(recipients.groups()));
    if (recipients.contactQuery() != null) {
      templates.add(recipients.contactQuery());
    }
    templates.addAll(recipients.legacyVars());
    return templates;
  }
}
