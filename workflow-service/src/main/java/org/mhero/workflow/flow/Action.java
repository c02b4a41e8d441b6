package org.mhero.workflow.flow;

/**
 * Something a node does (reference, section 4). One record each, which also reads itself from JSON.
 * To add one: write the record like {@link SetContactName}, name it in {@link ActionReader}, and
 * the compiler shows the switch in the engine that has to run it.
 */
public sealed interface Action
    permits AddContactGroups,
        AddContactUrn,
        AddInputLabels,
        CallClassifier,
        CallLlm,
        CallResthook,
        CallWebhook,
        EnterFlow,
        OpenTicket,
        PlayAudio,
        RemoveContactGroups,
        RequestOptin,
        SayMsg,
        SendBroadcast,
        SendEmail,
        SendMsg,
        SetContactChannel,
        SetContactField,
        SetContactLanguage,
        SetContactName,
        SetContactStatus,
        SetContactTimezone,
        SetRunLocal,
        SetRunResult,
        StartSession,
        TransferAirtime {
  /** Its identity, which translations refer to. */
  String uuid();

  /** The kinds of flow it may stand in; most actions may stand in all of them. */
  default Scope scope() {
    return Scope.UNIVERSAL;
  }

  /** Where an action makes sense (reference, section 4). */
  enum Scope {
    /** In every flow. */
    UNIVERSAL,
    /** Needs a network: not in {@code messaging_offline}. */
    ONLINE,
    /** Needs somebody who answers: not in {@code messaging_background}. */
    INTERACTIVE,
    /** Needs a call: in {@code voice} only. */
    VOICE;

    /** Whether it may stand in a flow of that type. */
    public boolean allows(FlowType type) {
      return switch (this) {
        case UNIVERSAL -> true;
        case ONLINE -> type != FlowType.OFFLINE;
        case INTERACTIVE -> type != FlowType.BACKGROUND;
        case VOICE -> type == FlowType.VOICE;
      };
    }
  }
}
