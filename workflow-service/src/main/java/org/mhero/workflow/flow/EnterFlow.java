package org.mhero.workflow.flow;

/** {@code enter_flow} (reference 4.8). */
public record EnterFlow(String uuid, FlowRef flow, boolean terminal) implements Action {

  static EnterFlow read(String uuid, JsonSource json) {
    return new EnterFlow(uuid, FlowRef.read(json.object("flow")), json.flag("terminal"));
  }
}
