package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent.QuickReply;
import org.mhero.workflow.engine.asset.ApprovedTemplate;
import org.mhero.workflow.engine.asset.Channel;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.MessageTemplate;

/** Turns a message into one of the texts an operator has approved (reference 4.1, step 7). */
final class Approved {
  private static final int LONGEST_REPLY = 64;
  private static final Set<String> SHOWN = Set.of("header/text", "body/text", "footer/text");
  private static final Set<String> MEDIA = Set.of("image", "video", "document");
  private static final Pattern NUMBERED = Pattern.compile("\\{\\{(\\d+)}}");

  private Approved() {}

  /** The message as the template has it; as it was where template or translation are missing. */
  static OutMessage applied(
      Turn turn, MessageTemplate wanted, Channel channel, OutMessage message) {
    ApprovedTemplate template =
        turn.assets.templates().stream()
            .filter(one -> one.uuid().equals(wanted.template().uuid()))
            .findFirst()
            .orElse(null);
    ApprovedTemplate.Translation translation =
        template == null ? null : translation(turn, template, channel);
    if (template == null || translation == null) {
      return message;
    }
    List<String> values =
        Language.of(turn)
            .find(wanted.item(), wanted.property(), wanted.variables())
            .texts()
            .stream()
            .map(turn::text)
            .toList();
    return turn.legacy()
        ? numbered(template, translation, values, message)
        : filled(template, translation, values, message);
  }

  /** The best match among the channel's languages, the first one where none matches. */
  private static ApprovedTemplate.@Nullable Translation translation(
      Turn turn, ApprovedTemplate template, Channel channel) {
    List<ApprovedTemplate.Translation> offered =
        template.translations().stream()
            .filter(one -> one.channel().uuid().equals(channel.uuid()))
            .toList();
    List<String> locales = offered.stream().map(ApprovedTemplate.Translation::locale).toList();
    int best = BestLocale.among(locales, List.of(locale(turn, true), locale(turn, false)));
    return offered.isEmpty() ? null : offered.get(best);
  }

  private static String locale(Turn turn, boolean merged) {
    Environment environment = merged ? turn.surroundings().environment() : turn.base();
    String language = environment.defaultLanguage();
    return language == null ? "" : Draft.locale(environment, language);
  }

  private static OutMessage filled(
      ApprovedTemplate template,
      ApprovedTemplate.Translation translation,
      List<String> values,
      OutMessage message) {
    List<OutMessage.Variable> variables = new ArrayList<>();
    for (int i = 0; i < translation.variables().size(); i++) {
      variables.add(
          new OutMessage.Variable(
              translation.variables().get(i), i < values.size() ? values.get(i) : ""));
    }
    List<OutMessage.Component> components =
        translation.components().stream()
            .filter(one -> !one.variables().isEmpty())
            .map(one -> new OutMessage.Component(one.name(), one.type(), one.variables()))
            .toList();
    Preview preview = new Preview();
    translation.components().forEach(one -> preview.add(one, variables));
    return new OutMessage(
        message.uuid(),
        message.urn(),
        message.channel(),
        String.join("\n\n", preview.texts),
        preview.attachments,
        preview.replies,
        new OutMessage.Templating(template.ref(), components, variables, ""),
        translation.locale(),
        "",
        message.topic());
  }

  /** What the contact will see, as far as we can tell. */
  private static final class Preview {
    final List<String> texts = new ArrayList<>();
    final List<String> attachments = new ArrayList<>();
    final List<QuickReply> replies = new ArrayList<>();

    void add(ApprovedTemplate.Component component, List<OutMessage.Variable> variables) {
      String content = component.content();
      for (Map.Entry<String, Integer> place : component.variables().entrySet()) {
        OutMessage.Variable variable = at(variables, place.getValue());
        if (variable.type().equals("text")) {
          content = content.replace("{{" + place.getKey() + "}}", variable.value());
        } else if (MEDIA.contains(variable.type()) && Draft.valid(variable.value())) {
          attachments.add(variable.value());
        }
      }
      if (content.isEmpty()) {
        return;
      }
      if (component.type().startsWith("button/")) {
        replies.add(new QuickReply("text", Texts.ellipsis(content, LONGEST_REPLY), ""));
      } else if (SHOWN.contains(component.type())) {
        texts.add(content);
      }
    }

    private static OutMessage.Variable at(List<OutMessage.Variable> variables, int index) {
      return index >= 0 && index < variables.size()
          ? variables.get(index)
          : new OutMessage.Variable("text", "");
    }
  }

  /** Numbered placeholders of the 13.2 line; those without a value are left out. */
  private static OutMessage numbered(
      ApprovedTemplate template,
      ApprovedTemplate.Translation translation,
      List<String> values,
      OutMessage message) {
    Matcher placeholder = NUMBERED.matcher(translation.legacy().content());
    String text =
        placeholder.replaceAll(
            found -> {
              String digits = found.group(1);
              int number = digits.length() > 4 ? 0 : Integer.parseInt(digits);
              boolean known = number >= 1 && number <= values.size();
              return Matcher.quoteReplacement(known ? values.get(number - 1) : "");
            });
    List<OutMessage.Variable> variables =
        values.stream().map(value -> new OutMessage.Variable("text", value)).toList();
    return new OutMessage(
        message.uuid(),
        message.urn(),
        message.channel(),
        text,
        message.attachments(),
        message.quickReplies(),
        new OutMessage.Templating(
            template.ref(), List.of(), variables, translation.legacy().namespace()),
        translation.locale(),
        "",
        message.topic());
  }
}
