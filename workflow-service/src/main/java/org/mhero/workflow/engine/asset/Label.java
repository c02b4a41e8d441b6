package org.mhero.workflow.engine.asset;

import org.mhero.workflow.flow.AssetRef;

/** A label of received messages (reference 2.1, 4.7). */
public record Label(String uuid, String name) {
  /** A reference to it. */
  public AssetRef ref() {
    return new AssetRef(uuid, name);
  }
}
