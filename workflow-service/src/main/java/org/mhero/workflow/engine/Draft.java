package org.mhero.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mhero.workflow.engine.FlowEvent.QuickReply;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;

/**
 * What a message says, each part in the first language that has it (reference 4.1, steps 1 to 4).
 *
 * @param language of the text, else of the attachments, else of the ready-made answers
 */
record Draft(
    String text, List<String> attachments, List<QuickReply> quickReplies, String language) {
  private static final int LONGEST_REPLY = 64;
  private static final int LONGEST_EXTRA = 1_000;
  private static final int LONGEST_ATTACHMENT = 2_048;
  private static final String EXTRA = "<extra>";
  private static final List<String> REPLY_TYPES = List.of("location", "form", "url");
  private static final Set<String> TYPES =
      Set.of("image", "audio", "video", "application", "geo", "unavailable");
  private static final Pattern MEDIA = Pattern.compile("[-+.a-z0-9]+/[-+.a-z0-9]+");

  Draft {
    attachments = List.copyOf(attachments);
    quickReplies = List.copyOf(quickReplies);
  }

  /** What an action has written, before translation and evaluation. */
  record Written(
      String item, Template text, List<Template> attachments, List<Template> quickReplies) {}

  static Draft of(Turn turn, Language language, Written written) {
    Language.Found text = language.find(written.item(), "text", List.of(written.text()));
    Language.Found attachments =
        language.find(written.item(), "attachments", written.attachments());
    Language.Found replies = language.find(written.item(), "quick_replies", written.quickReplies());
    String said = turn.text(text.texts().getFirst());
    List<String> attached = attachments(turn, attachments.texts());
    List<QuickReply> quick = replies(turn, replies.texts());
    String spoken = text.language();
    if (text.texts().getFirst().source().isEmpty()) {
      spoken = attachments.texts().isEmpty() ? replies.language() : attachments.language();
    }
    return new Draft(said, attached, quick, spoken);
  }

  /** The language with the country of where the message is evaluated, as channels want it. */
  static String locale(Turn turn, String language) {
    return locale(turn.surroundings().environment(), language);
  }

  /** The language with the country of an environment (reference 2.3). */
  static String locale(Environment environment, String language) {
    String country = environment.defaultCountry();
    return country == null ? language : language + "-" + country;
  }

  private static List<String> attachments(Turn turn, List<Template> templates) {
    List<String> attached = new ArrayList<>();
    for (Template template : templates) {
      String attachment = Texts.trim(turn.text(template));
      boolean good = turn.legacy() ? !attachment.isEmpty() : valid(attachment);
      if (!good) {
        turn.error("The attachment is not of the form type:url", null, Map.of());
      } else if (attachment.getBytes(StandardCharsets.UTF_8).length > LONGEST_ATTACHMENT) {
        turn.error("The attachment is too long", null, Map.of());
      } else {
        attached.add(attachment);
      }
    }
    return attached;
  }

  /** Whether it is {@code type:url} of a type there is. */
  static boolean valid(String attachment) {
    int colon = attachment.indexOf(':');
    if (colon < 1 || colon == attachment.length() - 1) {
      return false;
    }
    String type = attachment.substring(0, colon).toLowerCase(Locale.ROOT);
    return TYPES.contains(type) || MEDIA.matcher(type).matches();
  }

  private static List<QuickReply> replies(Turn turn, List<Template> templates) {
    List<QuickReply> replies = new ArrayList<>();
    for (Template template : templates) {
      String reply = turn.text(template);
      if (reply.isEmpty()) {
        turn.error("The quick reply is empty", null, Map.of());
      } else {
        replies.add(
            turn.legacy()
                ? new QuickReply("text", Texts.ellipsis(reply, LONGEST_REPLY), "")
                : typed(reply));
      }
    }
    return replies;
  }

  private static QuickReply typed(String written) {
    String type = "text";
    String rest = written;
    for (String one : REPLY_TYPES) {
      if (written.startsWith("<" + one + ">")) {
        type = one;
        rest = written.substring(one.length() + 2);
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
