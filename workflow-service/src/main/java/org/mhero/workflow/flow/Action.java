package org.mhero.workflow.flow;

/**
 * Something a node does (reference, section 4). One record each, which also reads itself from JSON.
 * To add one: write the record like {@link SetContactName}, name it in {@link ActionReader}, and
 * the compiler shows the switch in the engine that has to run it.
 */
public sealed interface Action
    permits AddContactGroups,
        EnterFlow,
        RemoveContactGroups,
        SendMsg,
        SetContactField,
        SetContactLanguage,
        SetContactName,
        SetRunLocal,
        SetRunResult {
  /** Its identity, which translations refer to. */
  String uuid();
}
