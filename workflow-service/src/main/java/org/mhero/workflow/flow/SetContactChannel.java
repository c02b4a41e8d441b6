package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/** {@code set_contact_channel} (reference 4.6); null clears the preference. */
public record SetContactChannel(String uuid, @Nullable AssetRef channel) implements Action {
  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static SetContactChannel read(String uuid, JsonSource json) {
    return new SetContactChannel(
        uuid, json.has("channel") ? AssetRef.read(json.object("channel")) : null);
  }
}
