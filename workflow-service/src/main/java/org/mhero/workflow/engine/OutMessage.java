package org.mhero.workflow.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent.QuickReply;
import org.mhero.workflow.flow.AssetRef;

/**
 * A message that goes out (reference 3.3, 4.1).
 *
 * @param uuid its own identity, of the 13.2 line; empty in the 14.4 line
 * @param urn where to, null where messaging finds the way or there is none
 * @param channel how, null likewise
 * @param text what it says, may be empty
 * @param attachments {@code type:url} each
 * @param quickReplies ready-made answers
 * @param templating the pre-approved text it goes out as, or null
 * @param locale language and country, such as {@code fra-CD}; empty without a language
 * @param unsendable why it cannot go out, empty when it can
 * @param topic what it is about, of the 13.2 line; empty in the 14.4 line
 */
public record OutMessage(
    String uuid,
    @Nullable Urn urn,
    @Nullable AssetRef channel,
    String text,
    List<String> attachments,
    List<QuickReply> quickReplies,
    @Nullable Templating templating,
    String locale,
    String unsendable,
    String topic) {
  public OutMessage {
    attachments = List.copyOf(attachments);
    quickReplies = List.copyOf(quickReplies);
  }

  /**
   * How a pre-approved text is filled in.
   *
   * @param components those that have variables; empty in the 13.2 line
   * @param variables in the translation's order
   * @param namespace of the 13.2 line; empty in the 14.4 line
   */
  public record Templating(
      AssetRef template, List<Component> components, List<Variable> variables, String namespace) {
    public Templating {
      components = List.copyOf(components);
      variables = List.copyOf(variables);
    }
  }

  /** A part of a pre-approved text: placeholder to index into the variables. */
  public record Component(String name, String type, Map<String, Integer> variables) {}

  /** A value that is filled in. */
  public record Variable(String type, String value) {}

  /** The same, with the reason why it cannot go out. */
  OutMessage unsendable(String reason) {
    return new OutMessage(
        uuid, urn, channel, text, attachments, quickReplies, templating, locale, reason, topic);
  }

  /** Without what it says and to whom. */
  @Override
  public String toString() {
    return "OutMessage[locale=" + locale + "]";
  }
}
