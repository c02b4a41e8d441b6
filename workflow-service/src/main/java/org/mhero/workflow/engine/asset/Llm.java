package org.mhero.workflow.engine.asset;

import java.util.List;
import org.mhero.workflow.flow.AssetRef;

/** A language model (reference 2.1, 4.14). */
public record Llm(String uuid, String name, String type, List<String> roles) {
  public Llm {
    roles = List.copyOf(roles);
  }

  /** A reference to it. */
  public AssetRef ref() {
    return new AssetRef(uuid, name);
  }
}
