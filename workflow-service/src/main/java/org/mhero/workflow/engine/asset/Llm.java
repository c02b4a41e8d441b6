package org.mhero.workflow.engine.asset;

import java.util.List;

/** A language model (reference 2.1, 4.14). */
public record Llm(String uuid, String name, String type, List<String> roles) {
  public Llm {
    roles = List.copyOf(roles);
  }

  /** A reference to it. */
  public NamedRef ref() {
    return new NamedRef(uuid, name);
  }
}
