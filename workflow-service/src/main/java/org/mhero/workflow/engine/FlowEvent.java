package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.FieldRef;
import org.mhero.workflow.flow.FlowRef;
import org.mhero.workflow.flow.GroupDef;

/** What happened in a sprint, in order (reference, section 5). The host acts on it. */
public sealed interface FlowEvent {

  /**
   * An event with its identity and time.
   *
   * @param runUuid the run it happened in, null before the first
   * @param nodeUuid the node it happened at, null before the first; like the run it is kept beside
   *     the event and not in its JSON
   */
  record Logged(
      String uuid,
      Instant createdOn,
      FlowEvent event,
      @Nullable String runUuid,
      @Nullable String nodeUuid) {}

  /**
   * A message to the contact.
   *
   * @param locale language and country, such as {@code fra-CD}; empty without a language
   */
  record MsgCreated(
      String text, List<String> attachments, List<QuickReply> quickReplies, String locale)
      implements FlowEvent {}

  /** A ready-made answer; {@code extra} may be empty. */
  record QuickReply(String type, String text, String extra) {}

  /** The session waits for a message. */
  record MsgWait(@Nullable Integer timeoutSeconds, Instant expiresOn) implements FlowEvent {}

  /** A flow was entered. */
  record RunStarted(
      String runUuid, FlowRef flow, int revision, @Nullable String parentUuid, boolean terminal)
      implements FlowEvent {}

  /** A flow was left. */
  record RunEnded(String runUuid, FlowRef flow, int revision, Status status) implements FlowEvent {}

  /** A result has another value or category than before. */
  record RunResultChanged(
      String name,
      String value,
      String category,
      @Nullable Value extra,
      @Nullable Previous previous)
      implements FlowEvent {}

  /** What a result was before. */
  record Previous(String value, String category) {}

  /** The contact has another name; null when it has none any more. */
  record ContactNameChanged(@Nullable String name) implements FlowEvent {}

  /** The contact speaks another language; null when it is not known any more. */
  record ContactLanguageChanged(@Nullable String language) implements FlowEvent {}

  /** A field has another value; null when it has none any more. */
  record ContactFieldChanged(FieldRef field, @Nullable FieldValue value) implements FlowEvent {}

  /** The contact has joined or left groups. */
  record ContactGroupsChanged(List<GroupDef> added, List<GroupDef> removed) implements FlowEvent {}

  /** Something went wrong and execution goes on; compare only the code. */
  record Errored(String text, @Nullable String code, Map<String, String> extra)
      implements FlowEvent {}

  /** Something went wrong and the run ends. */
  record Failed(String text) implements FlowEvent {}
}
