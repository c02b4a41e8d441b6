package org.mhero.registry.source;

/** A file somebody sent. */
record Upload(String name, byte[] content) {
  @Override
  public String toString() {
    return "Upload[" + name + ", " + content.length + " bytes]";
  }
}
