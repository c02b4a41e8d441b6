package org.mhero.workflow.engine.asset;

import org.mhero.workflow.flow.AssetRef;

/** What a ticket is about (reference 2.1, 4.11). */
public record Topic(String uuid, String name) {
  /** A reference to it. */
  public AssetRef ref() {
    return new AssetRef(uuid, name);
  }
}
