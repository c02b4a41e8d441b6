package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.FieldRef;
import org.mhero.workflow.flow.FlowRef;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.flow.Hint;

/** What happened in a sprint, in order (reference, section 5). The host acts on it. */
public sealed interface FlowEvent
    permits FlowEvent.OfSession,
        FlowEvent.OfContact,
        FlowEvent.MsgCreated,
        FlowEvent.IvrCreated,
        FlowEvent.BroadcastCreated,
        FlowEvent.SessionTriggered,
        FlowEvent.InputLabelsAdded,
        FlowEvent.RunResultChanged,
        FlowEvent.Warned,
        FlowEvent.Errored,
        FlowEvent.Failed,
        ServiceEvent,
        TicketEvent {

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

  /** The contact is not what it was (reference 4.6, 11). */
  sealed interface OfContact extends FlowEvent {}

  /** A message to the contact. */
  record MsgCreated(OutMessage message) implements FlowEvent {
    public String text() {
      return message.text();
    }

    public List<String> attachments() {
      return message.attachments();
    }

    public List<QuickReply> quickReplies() {
      return message.quickReplies();
    }

    public String locale() {
      return message.locale();
    }
  }

  /** Something said in a call. */
  record IvrCreated(OutMessage message) implements FlowEvent {}

  /** A ready-made answer; {@code extra} may be empty. */
  record QuickReply(String type, String text, String extra) {}

  /**
   * A message to others, in every language the flow has it in.
   *
   * @param baseLanguage the flow's own
   * @param translations by language
   * @param template what it goes out as, or null
   */
  record BroadcastCreated(
      String baseLanguage,
      Map<String, Content> translations,
      Addressees addressees,
      @Nullable AssetRef template,
      List<String> templateVariables)
      implements FlowEvent {}

  /** What a message says. */
  record Content(String text, List<String> attachments, List<QuickReply> quickReplies) {}

  /** Whom a broadcast or a start is for, once groups and variables are known. */
  record Addressees(
      List<AssetRef> groups, List<AssetRef> contacts, String contactQuery, List<String> urns) {
    public Addressees {
      groups = List.copyOf(groups);
      contacts = List.copyOf(contacts);
      urns = List.copyOf(urns);
    }

    /** Whether there is nobody. */
    boolean nobody() {
      return groups.isEmpty() && contacts.isEmpty() && contactQuery.isEmpty() && urns.isEmpty();
    }

    /** Whether it may be many whom nobody has named. */
    boolean open() {
      return !groups.isEmpty() || !contactQuery.isEmpty();
    }
  }

  /** Others are to start a flow; the host does it. */
  record SessionTriggered(
      FlowRef flow,
      Addressees addressees,
      boolean notInFlow,
      boolean createContact,
      RunSummary run,
      Trigger.History history)
      implements FlowEvent {}

  /** The last message was labelled. */
  record InputLabelsAdded(String inputUuid, List<AssetRef> labels) implements FlowEvent {}

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
  record FlowEntered(FlowRef flow, String parentRunUuid, boolean terminal) implements OfSession {}

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
   * @param fullValue the value before it was cut, where somebody wants it (reference 12)
   */
  record RunResultChanged(
      String name,
      String value,
      String category,
      @Nullable String categoryLocalized,
      @Nullable String input,
      @Nullable Value extra,
      @Nullable Previous previous,
      @Nullable String fullValue)
      implements FlowEvent {

    /** As much of the value as there is. */
    public String whole() {
      return fullValue == null ? value : fullValue;
    }
  }

  /** What a result was before. */
  record Previous(String value, String category) {}

  /** The contact has another name; null when it has none any more. */
  record ContactNameChanged(@Nullable String name) implements OfContact {}

  /** The contact speaks another language; null when it is not known any more. */
  record ContactLanguageChanged(@Nullable String language) implements OfContact {}

  /** The contact lives in another zone; null when it is not known any more. */
  record ContactTimezoneChanged(@Nullable ZoneId timezone) implements OfContact {}

  /** The contact takes part, or does not any more. */
  record ContactStatusChanged(ContactStatus status) implements OfContact {}

  /** A field has another value; null when it has none any more. */
  record ContactFieldChanged(FieldRef field, @Nullable FieldValue value) implements OfContact {}

  /** The contact has joined or left groups. */
  record ContactGroupsChanged(List<GroupDef> added, List<GroupDef> removed) implements OfContact {}

  /** The contact has other URNs, or prefers other channels; all of them. */
  record ContactUrnsChanged(List<Urn> urns) implements OfContact {}

  /** The contact was seen. */
  record ContactLastSeenChanged(OffsetDateTime lastSeenOn) implements OfContact {}

  /** Something is better not done any more. */
  record Warned(String text, String code) implements FlowEvent {}

  /** Something went wrong and execution goes on; compare only the code. */
  record Errored(String text, @Nullable String code, Map<String, String> extra)
      implements FlowEvent {}

  /** Something went wrong and the run ends. */
  record Failed(String text) implements FlowEvent {}
}
