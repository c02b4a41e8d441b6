package org.mhero.kit.directory;

/**
 * A code of a code system.
 *
 * @param system the URI of the code system; empty when the source named none
 * @param code the code
 * @param display what people call it; the code itself when the directory has no words for it
 */
public record Code(String system, String code, String display) {
  public Code {
    display = display.isBlank() ? code : display;
  }

  /** Whether this is the concept {@code wanted} names; a wanted code without system matches any. */
  public boolean is(Code wanted) {
    return code.equals(wanted.code)
        && (wanted.system.isEmpty() || system.isEmpty() || system.equals(wanted.system));
  }
}
