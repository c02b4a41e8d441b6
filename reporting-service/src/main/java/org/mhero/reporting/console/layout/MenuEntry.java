package org.mhero.reporting.console.layout;

/**
 * One line of the menu.
 *
 * @param key its words, and the section of the pages below it
 * @param count what waits there; 0 shows nothing
 */
public record MenuEntry(String key, String path, String icon, long count) {
  /** Where its words are. */
  public String words() {
    return "common.menu." + key;
  }
}
