package org.mhero.reporting.console.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a view: whose page, in which words, where in the menu.
 *
 * @param section the menu entry it belongs to
 * @param path its own address, for the switch of languages to come back to
 * @param said a line of the address that tells what has just been done, or null
 */
public record Page(
    Words w,
    User user,
    String section,
    String title,
    String path,
    String ministry,
    String where,
    List<MenuGroup> menu,
    @Nullable String said) {
  public Page {
    menu = List.copyOf(menu);
  }

  /** Whether a bar with the next step stands where a phone has its tabs. */
  public boolean stepping() {
    return path.startsWith("/console/sends/new");
  }

  /** Its own address as a value in another one. */
  public String pathAsValue() {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /** Messages to answer, for the tab of a phone. */
  public long unanswered() {
    return menu.stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> entry.key().equals("inbox"))
        .mapToLong(MenuEntry::count)
        .sum();
  }
}
