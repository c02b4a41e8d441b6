package org.mhero.workflow.flow.inspection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.AddContactGroups;
import org.mhero.workflow.flow.AddContactUrn;
import org.mhero.workflow.flow.AddInputLabels;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.CallClassifier;
import org.mhero.workflow.flow.CallLlm;
import org.mhero.workflow.flow.CallResthook;
import org.mhero.workflow.flow.CallWebhook;
import org.mhero.workflow.flow.EnterFlow;
import org.mhero.workflow.flow.FlowRef;
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
import org.mhero.workflow.flow.UserRef;

/** The assets an action refers to; what a template names is not known before it runs. */
final class ActionDependencies {
  private ActionDependencies() {}

  static List<Dependency> of(Action action) {
    return switch (action) {
      case AddContactGroups a -> groups(a.groups());
      case RemoveContactGroups a -> groups(a.groups());
      case AddInputLabels a -> labels(a.labels());
      case CallClassifier a -> one("classifier", a.classifier());
      case CallLlm a -> one("llm", a.llm());
      case EnterFlow a -> List.of(flow(a.flow()));
      case OpenTicket a -> ticket(a.topic(), a.assignee());
      case RequestOptin a -> one("optin", a.optin());
      case SendBroadcast a -> broadcast(a.recipients(), a.template());
      case SendMsg a -> template(a.template());
      case SetContactChannel a -> one("channel", a.channel());
      case SetContactField a -> List.of(new Dependency("field", a.field().key(), a.field().name()));
      case StartSession a -> start(a);
      case AddContactUrn a -> List.of();
      case CallResthook a -> List.of();
      case CallWebhook a -> List.of();
      case PlayAudio a -> List.of();
      case SayMsg a -> List.of();
      case SendEmail a -> List.of();
      case SetContactLanguage a -> List.of();
      case SetContactName a -> List.of();
      case SetContactStatus a -> List.of();
      case SetContactTimezone a -> List.of();
      case SetRunLocal a -> List.of();
      case SetRunResult a -> List.of();
      case TransferAirtime a -> List.of();
    };
  }

  private static Dependency flow(FlowRef flow) {
    return new Dependency("flow", flow.uuid(), flow.name());
  }

  private static List<Dependency> one(String type, @Nullable AssetRef asset) {
    return asset == null ? List.of() : List.of(new Dependency(type, asset.uuid(), asset.name()));
  }

  private static List<Dependency> template(@Nullable MessageTemplate template) {
    return template == null ? List.of() : one("template", template.template());
  }

  private static List<Dependency> groups(List<GroupRef> groups) {
    List<Dependency> found = new ArrayList<>();
    for (GroupRef group : groups) {
      if (group.uuid() != null) {
        found.add(new Dependency("group", group.uuid(), group.name()));
      }
    }
    return found;
  }

  private static List<Dependency> labels(List<LabelRef> labels) {
    List<Dependency> found = new ArrayList<>();
    for (LabelRef label : labels) {
      if (label.uuid() != null) {
        found.add(new Dependency("label", label.uuid(), label.name()));
      }
    }
    return found;
  }

  private static List<Dependency> ticket(@Nullable AssetRef topic, @Nullable UserRef assignee) {
    List<Dependency> found = new ArrayList<>(one("topic", topic));
    if (assignee != null && assignee.uuid() != null) {
      found.add(new Dependency("user", assignee.uuid(), assignee.name()));
    } else if (assignee != null && assignee.email() != null) {
      found.add(new Dependency("user", assignee.email(), assignee.name()));
    }
    return found;
  }

  private static List<Dependency> broadcast(
      Recipients recipients, @Nullable MessageTemplate template) {
    List<Dependency> found = new ArrayList<>(recipients(recipients));
    found.addAll(template(template));
    return found;
  }

  private static List<Dependency> start(StartSession action) {
    List<Dependency> found = new ArrayList<>();
    found.add(flow(action.flow()));
    found.addAll(recipients(action.recipients()));
    return found;
  }

  private static List<Dependency> recipients(Recipients recipients) {
    List<Dependency> found = new ArrayList<>(groups(recipients.groups()));
    recipients.contacts().forEach(contact -> found.addAll(one("contact", contact)));
    return found;
  }
}
