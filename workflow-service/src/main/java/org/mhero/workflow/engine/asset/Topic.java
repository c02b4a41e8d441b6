package org.mhero.workflow.engine.asset;

/** What a ticket is about (reference 2.1, 4.11). */
public record Topic(String uuid, String name) {
  /** A reference to it. */
  public NamedRef ref() {
    return new NamedRef(uuid, name);
  }
}
