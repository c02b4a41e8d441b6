package org.mhero.workflow.engine.asset;

import org.mhero.workflow.flow.AssetRef;

/** A campaign that starts flows (reference 2.1, 3.2). */
public record Campaign(String uuid, String name) {
  /** A reference to it. */
  public AssetRef ref() {
    return new AssetRef(uuid, name);
  }
}
