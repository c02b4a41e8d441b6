package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.FieldRef;
import org.mhero.workflow.flow.FlowRef;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.flow.Hint;

/** What happened in a sprint, in order (reference, section 5). The host acts on it. */
public sealed interface FlowEvent {

  /**
   * An event with its identity and time.
   *
   * @param uuid empty in the 13.2 line, which does not know events by name
   * @param runUuid the run it happened in, null before the first
   * @param nodeUuid the node it happened at, null before the first; like the run it is kept beside
   *     the event and not in its JSON
   * @param stepUuid the step it happened in, of the 13.2 line; null in the 14.4 line
   */
  record Logged(
      String uuid,
      Instant createdOn,
      FlowEvent event,
      @Nullable String runUuid,
      @Nullable String nodeUuid,
      @Nullable String stepUuid) {}

  /** About the session itself and not about what it does (reference 3.5 to 3.8). */
  sealed interface OfSession extends FlowEvent {}

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

  /**
   * The session waits for a message.
   *
   * @param expiresOn null in the 13.2 line when the flow never expires
   * @param hint what kind of answer suits, or null
   */
  record MsgWait(@Nullable Integer timeoutSeconds, @Nullable Instant expiresOn, @Nullable Hint hint)
      implements OfSession {}

  /** The session waits for a call to somebody else to end. */
  record DialWait(String urn, int dialLimitSeconds, int callLimitSeconds, Instant expiresOn)
      implements OfSession {}

  /** Something has come in; only the 13.2 line tells it again. */
  record MsgReceived(Input input) implements OfSession {}

  /** Nobody has written in time; only the 13.2 line tells it again. */
  record WaitTimedOut() implements OfSession {}

  /** A call to somebody else has ended; only the 13.2 line tells it again. */
  record DialEnded(String status, int duration) implements OfSession {}

  /** A run has waited too long, in the 13.2 line. */
  record RunExpired(String runUuid) implements OfSession {}

  /** A flow was entered by another, in the 13.2 line. */
  record FlowEntered(FlowRef flow, int revision, String parentRunUuid, boolean terminal)
      implements OfSession {}

  /** The host told a contact that differs from the session's, in the 13.2 line. */
  record ContactRefreshed(Contact contact) implements OfSession {}

  /** The host told an environment that differs from the session's, in the 13.2 line. */
  record EnvironmentRefreshed(Environment environment) implements OfSession {}

  /** An event read back with the run it belongs to, in the 13.2 line; told as it was. */
  record Recalled(String type, Value.Obj json) implements OfSession {}

  /** A flow was entered. */
  record RunStarted(
      String runUuid, FlowRef flow, int revision, @Nullable String parentUuid, boolean terminal)
      implements OfSession {}

  /** A flow was left. */
  record RunEnded(String runUuid, FlowRef flow, int revision, Status status) implements OfSession {}

  /**
   * A result has another value or category than before.
   *
   * @param categoryLocalized told in the 13.2 line only
   * @param input told in the 13.2 line only
   * @param previous told in the 14.4 line only
   */
  record RunResultChanged(
      String name,
      String value,
      String category,
      @Nullable String categoryLocalized,
      @Nullable String input,
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

  /** Something is better not done any more. */
  record Warned(String text, String code) implements FlowEvent {}

  /** Something went wrong and execution goes on; compare only the code. */
  record Errored(String text, @Nullable String code, Map<String, String> extra)
      implements FlowEvent {}

  /** Something went wrong and the run ends. */
  record Failed(String text) implements FlowEvent {}
}
