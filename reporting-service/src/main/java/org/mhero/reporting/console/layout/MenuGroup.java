package org.mhero.reporting.console.layout;

import java.util.List;

/** Lines of the menu under one heading; the first group has none. */
public record MenuGroup(String heading, List<MenuEntry> entries) {
  public MenuGroup {
    entries = List.copyOf(entries);
  }

  /** Where the words of its heading are. */
  public String words() {
    return "common.menu." + heading;
  }
}
