package org.mhero.workflow.flow;

/** A flow by its uuid; the name is a label. */
public record FlowRef(String uuid, String name) {
  private static final int LONGEST_NAME = 640;

  static FlowRef read(JsonSource json) {
    return new FlowRef(json.uuid("uuid"), json.optionalText("name", LONGEST_NAME));
  }
}
