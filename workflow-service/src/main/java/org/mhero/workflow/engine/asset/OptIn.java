package org.mhero.workflow.engine.asset;

/** Something a contact can agree to, of the 13.2 line (reference 4.14). */
public record OptIn(String uuid, String name) {
  /** A reference to it. */
  public NamedRef ref() {
    return new NamedRef(uuid, name);
  }
}
