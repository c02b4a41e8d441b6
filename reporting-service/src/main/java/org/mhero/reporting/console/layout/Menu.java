package org.mhero.reporting.console.layout;

import java.util.ArrayList;
import java.util.List;

/** The menu a role sees: an entry that may not be opened is not shown. */
final class Menu {
  private Menu() {}

  static List<MenuGroup> of(User user, long unanswered) {
    List<MenuGroup> groups = new ArrayList<>();
    groups.add(new MenuGroup("", List.of(entry("overview", "/console", "home"))));
    if (user.officer()) {
      groups.add(
          new MenuGroup(
              "messages",
              List.of(
                  entry("sends", "/console/sends", "send"),
                  new MenuEntry("inbox", "/console/inbox", "inbox", unanswered))));
    }
    groups.add(new MenuGroup("surveys", List.of(entry("surveys", "/console/surveys", "survey"))));
    if (user.officer()) {
      groups.add(
          new MenuGroup(
              "directory",
              List.of(
                  entry("people", "/console/people", "people"),
                  entry("facilities", "/console/facilities", "building"))));
      groups.add(new MenuGroup("reports", List.of(entry("dhis2", "/console/dhis2", "exchange"))));
    }
    return List.copyOf(groups);
  }

  private static MenuEntry entry(String key, String path, String icon) {
    return new MenuEntry(key, path, icon, 0);
  }
}
