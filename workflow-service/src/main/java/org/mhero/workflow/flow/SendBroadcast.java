package org.mhero.workflow.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/** {@code send_broadcast} (reference 4.2): a message to others. */
public record SendBroadcast(
    String uuid,
    Recipients recipients,
    Template text,
    List<Template> attachments,
    List<Template> quickReplies,
    @Nullable MessageTemplate template)
    implements Action {
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_REPLY = 1_000;
  private static final int MOST = 10;

  public SendBroadcast {
    attachments = List.copyOf(attachments);
    quickReplies = List.copyOf(quickReplies);
  }

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static SendBroadcast read(String uuid, JsonSource json) {
    return new SendBroadcast(
        uuid,
        Recipients.read(json),
        json.template("text", LONGEST_TEXT),
        json.attachments(MOST),
        json.templates("quick_replies", MOST, LONGEST_REPLY),
        json.older() ? null : MessageTemplate.read(uuid, json));
  }
}
