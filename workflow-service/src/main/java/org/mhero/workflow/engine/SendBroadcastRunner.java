package org.mhero.workflow.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mhero.workflow.engine.FlowEvent.Addressees;
import org.mhero.workflow.engine.FlowEvent.Content;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.MessageTemplate;
import org.mhero.workflow.flow.SendBroadcast;

/** {@code send_broadcast} (reference 4.2): the host sends it, to each in their language. */
final class SendBroadcastRunner {
  private SendBroadcastRunner() {}

  static void run(Turn turn, SendBroadcast action) {
    Addressees addressees = Addressing.of(turn, action.recipients());
    if (!Addressing.allowed(turn, addressees)) {
      return;
    }
    Flow flow = turn.flow();
    Set<String> languages = new LinkedHashSet<>();
    languages.add(flow.language());
    languages.addAll(new TreeSet<>(flow.localization().languages()));
    Map<String, Content> translations = new LinkedHashMap<>();
    for (String language : languages) {
      Draft draft =
          Draft.of(
              turn,
              Language.first(flow, language),
              new Draft.Written(
                  action.uuid(), action.text(), action.attachments(), action.quickReplies()));
      translations.put(
          language, new Content(draft.text(), draft.attachments(), draft.quickReplies()));
    }
    MessageTemplate template = action.template();
    AssetRef approved = template == null ? null : template.template();
    List<String> variables =
        template == null ? List.of() : template.variables().stream().map(turn::text).toList();
    if (!addressees.nobody()) {
      turn.log(
          new FlowEvent.BroadcastCreated(
              flow.language(), translations, addressees, approved, variables));
    }
  }
}
