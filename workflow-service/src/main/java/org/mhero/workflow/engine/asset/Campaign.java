package org.mhero.workflow.engine.asset;

/** A campaign that starts flows (reference 2.1, 3.2). */
public record Campaign(String uuid, String name) {
  /** A reference to it. */
  public NamedRef ref() {
    return new NamedRef(uuid, name);
  }
}
