package org.mhero.workflow.flow;

/** A channel, contact, topic, message template or the like by its uuid; the name is a label. */
public record AssetRef(String uuid, String name) {
  private static final int LONGEST_NAME = 640;

  static AssetRef read(JsonSource json) {
    return new AssetRef(json.uuid("uuid"), json.optionalText("name", LONGEST_NAME));
  }
}
