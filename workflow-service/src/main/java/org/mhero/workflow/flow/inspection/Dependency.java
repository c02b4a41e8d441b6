package org.mhero.workflow.flow.inspection;

/**
 * An asset a flow refers to.
 *
 * @param type {@code flow}, {@code group}, {@code field} and so on
 * @param identity its uuid, or its key for fields and globals
 * @param name a label, empty where only the identity is written
 */
public record Dependency(String type, String identity, String name) {
  /** Whether it is told by its key; everything else has a uuid. */
  public boolean keyed() {
    return type.equals("field") || type.equals("global");
  }
}
