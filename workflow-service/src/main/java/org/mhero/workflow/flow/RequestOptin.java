package org.mhero.workflow.flow;

/** {@code request_optin} (reference 4.14), kept for reading old flows. */
public record RequestOptin(String uuid, AssetRef optin) implements Action {
  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static RequestOptin read(String uuid, JsonSource json) {
    return new RequestOptin(uuid, AssetRef.read(json.object("optin")));
  }
}
