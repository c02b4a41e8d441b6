package org.mhero.workflow.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows the command's name: {@code --key value} pairs. */
record Options(Map<String, String> values) {
  private static final Set<String> KEYS =
      Set.of("--assets", "--test", "--batch", "--template", "--contact", "--query", "--line");

  /** The options, null when one is unknown or has no value. */
  static @Nullable Options of(List<String> args) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      if (!KEYS.contains(args.get(i)) || i + 1 == args.size()) {
        return null;
      }
      values.put(args.get(i), args.get(i + 1));
    }
    return new Options(values);
  }

  @Nullable String find(String key) {
    return values.get(key);
  }

  String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new Refused("Missing " + key);
    }
    return value;
  }

  Path file(String key) {
    return Path.of(text(key));
  }
}
