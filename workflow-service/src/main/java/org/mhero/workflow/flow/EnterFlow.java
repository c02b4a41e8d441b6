package org.mhero.workflow.flow;

/** {@code enter_flow} (reference 4.8). */
public record EnterFlow(String uuid, FlowRef flow, boolean terminal) implements Action {
  private static final int LONGEST_NAME = 640;

  static EnterFlow read(String uuid, JsonSource json) {
    JsonSource flow = json.object("flow");
    return new EnterFlow(
        uuid,
        new FlowRef(flow.uuid("uuid"), flow.optionalText("name", LONGEST_NAME)),
        json.flag("terminal"));
  }
}
