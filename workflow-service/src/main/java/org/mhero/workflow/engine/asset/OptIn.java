package org.mhero.workflow.engine.asset;

import org.mhero.workflow.flow.AssetRef;

/** Something a contact can agree to, of the 13.2 line (reference 4.14). */
public record OptIn(String uuid, String name) {
  /** A reference to it. */
  public AssetRef ref() {
    return new AssetRef(uuid, name);
  }
}
