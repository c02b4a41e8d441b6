package org.mhero.workflow.flow.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the path of an expression, such as {@code contact.fields.beds}, refers to. */
final class Mentions {
  private Mentions() {}

  /** The field or global, or null. */
  static @Nullable Dependency dependency(List<String> path) {
    List<String> rest = ofContact(path);
    if (rest.size() < 2) {
      return null;
    }
    return switch (rest.getFirst()) {
      case "fields" -> new Dependency("field", rest.get(1), "");
      case "globals" ->
          path.getFirst().equals("globals") ? new Dependency("global", rest.get(1), "") : null;
      default -> null;
    };
  }

  /** The key of a result of the parent, or null. */
  static @Nullable String parentResult(List<String> path) {
    return path.size() > 2 && path.get(0).equals("parent") && path.get(1).equals("results")
        ? path.get(2)
        : null;
  }

  /** Without the words that say whose fields they are. */
  private static List<String> ofContact(List<String> path) {
    List<String> rest = path;
    if (rest.getFirst().equals("parent") || rest.getFirst().equals("child")) {
      rest = rest.subList(1, rest.size());
    }
    if (!rest.isEmpty() && rest.getFirst().equals("contact")) {
      rest = rest.subList(1, rest.size());
    }
    return rest;
  }
}
