package org.mhero.workflow.flow;

import java.util.List;
import org.mhero.workflow.expression.Template;

/** {@code send_msg} (reference 4.1), without message templates. */
public record SendMsg(
    String uuid, Template text, List<Template> attachments, List<Template> quickReplies)
    implements Action {
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST = 10;

  public SendMsg {
    attachments = List.copyOf(attachments);
    quickReplies = List.copyOf(quickReplies);
  }

  static SendMsg read(String uuid, JsonSource json) {
    if (json.has("template") || json.has("templating")) {
      json.unsupported("send_msg with a message template");
    }
    if (!json.list("attachments").isEmpty()) {
      json.warn("attachments cannot go by SMS and are left out");
    }
    return new SendMsg(
        uuid,
        json.template("text", LONGEST_TEXT),
        json.templates("attachments", MOST),
        json.templates("quick_replies", MOST));
  }
}
