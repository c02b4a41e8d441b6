package org.mhero.workflow.flow;

/**
 * {@code start_session} (reference 4.3): starts a flow with others.
 *
 * @param notInFlow leaves out contacts that are in a flow
 * @param createContact whether a contact is made for it
 */
public record StartSession(
    String uuid, FlowRef flow, Recipients recipients, boolean notInFlow, boolean createContact)
    implements Action {

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static StartSession read(String uuid, JsonSource json) {
    return new StartSession(
        uuid,
        FlowRef.read(json.object("flow")),
        Recipients.read(json),
        json.at("exclusions").flag("in_a_flow"),
        json.flag("create_contact"));
  }
}
