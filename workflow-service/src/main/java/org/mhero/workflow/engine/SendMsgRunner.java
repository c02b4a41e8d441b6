package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.FlowEvent.QuickReply;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SendMsg;

/**
 * {@code send_msg} (reference 4.1). The route is messaging's, so no URN and no channel are chosen;
 * an empty text is no error and goes out.
 */
final class SendMsgRunner {
  private static final int LONGEST_REPLY = 64;
  private static final int LONGEST_EXTRA = 1_000;
  private static final int LONGEST_ATTACHMENT = 2_048;
  private static final String EXTRA = "<extra>";

  private SendMsgRunner() {}

  static void run(Turn turn, SendMsg action) {
    Language language = Language.of(turn);
    var text = language.find(action.uuid(), "text", List.of(action.text()));
    var attachments = language.find(action.uuid(), "attachments", action.attachments());
    var replies = language.find(action.uuid(), "quick_replies", action.quickReplies());
    String said = turn.text(text.texts().getFirst());
    List<String> attached = attachments(turn, attachments.texts());
    List<QuickReply> quick = replies(turn, replies.texts());
    String spoken = text.language();
    if (text.texts().getFirst().source().isEmpty()) {
      spoken = attached.isEmpty() ? replies.language() : attachments.language();
    }
    turn.log(
        new FlowEvent.MsgCreated(
            new OutMessage(
                "", null, null, said, attached, quick, null, locale(turn, spoken), "", "")));
  }

  private static String locale(Turn turn, String language) {
    String country = turn.surroundings().environment().defaultCountry();
    if (language.equals("und")) {
      return "";
    }
    return country == null ? language : language + "-" + country;
  }

  private static List<String> attachments(Turn turn, List<Template> templates) {
    List<String> attached = new ArrayList<>();
    for (Template template : templates) {
      String attachment = Texts.trim(turn.text(template));
      int colon = attachment.indexOf(':');
      boolean good = colon > 0 && colon < attachment.length() - 1;
      if (!good || attachment.length() > LONGEST_ATTACHMENT) {
        turn.error("Attachment is not type:url or too long", null, Map.of());
      } else {
        attached.add(attachment);
      }
    }
    return attached;
  }

  private static List<QuickReply> replies(Turn turn, List<Template> templates) {
    List<QuickReply> replies = new ArrayList<>();
    for (Template template : templates) {
      String reply = turn.text(template);
      if (reply.isEmpty()) {
        turn.error("Quick reply is empty", null, Map.of());
      } else {
        replies.add(reply(reply));
      }
    }
    return replies;
  }

  private static QuickReply reply(String written) {
    String type = "text";
    String rest = written;
    for (String typed : List.of("location", "form", "url")) {
      if (written.startsWith("<" + typed + ">")) {
        type = typed;
        rest = written.substring(typed.length() + 2);
      }
    }
    int extra = rest.indexOf(EXTRA);
    String text = extra < 0 ? rest : rest.substring(0, extra);
    return new QuickReply(
        type,
        Texts.ellipsis(text, LONGEST_REPLY),
        extra < 0 ? "" : Texts.ellipsis(rest.substring(extra + EXTRA.length()), LONGEST_EXTRA));
  }
}
