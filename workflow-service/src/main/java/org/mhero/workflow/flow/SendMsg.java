package org.mhero.workflow.flow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/**
 * {@code send_msg} (reference 4.1).
 *
 * @param template the pre-approved text it goes out as, null when it goes as it is written
 * @param allUrns one message to each URN that can be reached; 13.2 only
 * @param topic what the message is about, empty when the flow does not say; 13.2 only
 */
public record SendMsg(
    String uuid,
    Template text,
    List<Template> attachments,
    List<Template> quickReplies,
    @Nullable MessageTemplate template,
    boolean allUrns,
    String topic)
    implements Action {
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_REPLY = 1_000;
  private static final int MOST = 10;
  private static final Set<String> TOPICS = Set.of("", "event", "account", "purchase", "agent");

  public SendMsg {
    attachments = List.copyOf(attachments);
    quickReplies = List.copyOf(quickReplies);
  }

  static SendMsg read(String uuid, JsonSource json) {
    return new SendMsg(
        uuid,
        json.template("text", LONGEST_TEXT),
        json.attachments(MOST),
        json.templates("quick_replies", MOST, LONGEST_REPLY),
        MessageTemplate.read(uuid, json),
        json.older() && json.flag("all_urns"),
        json.older() ? topic(json) : "");
  }

  private static String topic(JsonSource json) {
    String topic = json.optionalText("topic", LONGEST_REPLY);
    if (!TOPICS.contains(topic)) {
      json.fault("topic must be event, account, purchase or agent");
    }
    return topic;
  }
}
