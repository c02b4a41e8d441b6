package org.mhero.workflow.engine.asset;

/** A label of received messages (reference 2.1, 4.7). */
public record Label(String uuid, String name) {
  /** A reference to it. */
  public NamedRef ref() {
    return new NamedRef(uuid, name);
  }
}
