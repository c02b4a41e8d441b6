package org.mhero.workflow.flow.migration.legacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where things are now that the older dialect had elsewhere. */
final class LegacyContext {
  private static final Set<String> OF_CONTACT =
      Set.of("name", "first_name", "language", "uuid", "id", "created_on");

  private LegacyContext() {}

  /** A path such as {@code flow.age.category} as an expression. */
  static String modern(String path) {
    List<String> parts = List.of(path.toLowerCase(Locale.ROOT).split("\\.", -1));
    List<String> rest = parts.subList(1, parts.size());
    return switch (parts.getFirst()) {
      case "contact" -> contact("", rest);
      case "step" -> step(rest);
      case "flow" -> results("results", rest);
      case "extra" -> extra(rest);
      case "date" -> date(rest);
      case "channel" -> channel(rest);
      case "child" -> relative("child", rest);
      case "parent" -> relative("parent", rest);
      default -> path.toLowerCase(Locale.ROOT);
    };
  }

  private static String relative(String run, List<String> rest) {
    return !rest.isEmpty() && rest.getFirst().equals("contact")
        ? contact(run + ".", rest.subList(1, rest.size()))
        : results(run + ".results", rest);
  }

  private static String contact(String of, List<String> rest) {
    if (rest.isEmpty()) {
      return of + "contact";
    }
    String name = rest.getFirst();
    if (OF_CONTACT.contains(name)) {
      return of + "contact." + name;
    }
    if (LegacySchemes.known(name)) {
      return urn(of + "urns." + name, rest.size() > 1 ? rest.get(1) : name);
    }
    return switch (name) {
      case "tel_e164" -> "urn_parts(" + of + "urns.tel).path";
      case "groups" -> "join(foreach(" + of + "contact.groups, extract, \"name\"), \",\")";
      default -> keyed(of + "fields", rest.subList(0, 1));
    };
  }

  /** A number is shown as people write it, every other address as it is. */
  private static String urn(String urn, String what) {
    return switch (what) {
      case "urn" -> urn;
      case "scheme" -> "urn_parts(" + urn + ").scheme";
      case "tel", "display" -> "format_urn(" + urn + ")";
      default -> "urn_parts(" + urn + ").path";
    };
  }

  /** What the flow that started this one had found out stood among the rest. */
  private static String extra(List<String> rest) {
    return rest.size() > 1 && rest.getFirst().equals("flow")
        ? results("parent.results", rest.subList(1, rest.size()))
        : keyed("legacy_extra", rest);
  }

  private static String step(List<String> rest) {
    if (rest.isEmpty()) {
      return "input";
    }
    return switch (rest.getFirst()) {
      case "value" -> "input";
      case "text" -> "input.text";
      case "time" -> "input.created_on";
      case "contact" -> contact("", rest.subList(1, rest.size()));
      case "urn" -> "input.urn";
      case "attachments" ->
          rest.size() > 1
              ? "attachment_parts(input.attachments[" + rest.get(1) + "]).url"
              : "foreach(foreach(input.attachments, attachment_parts), extract, \"url\")";
      default -> keyed("input", rest);
    };
  }

  private static String results(String of, List<String> rest) {
    if (rest.isEmpty()) {
      return of;
    }
    String result = keyed(of, rest.subList(0, 1));
    if (rest.size() == 1) {
      return result;
    }
    return switch (rest.get(1)) {
      case "category" -> result + ".category_localized";
      case "text" -> result + ".input";
      case "time" -> result + ".created_on";
      default -> keyed(result, rest.subList(1, 2));
    };
  }

  private static String date(List<String> rest) {
    String which = rest.isEmpty() ? "now" : rest.getFirst();
    return switch (which) {
      case "today" -> "format_date(today())";
      case "tomorrow" -> "format_date(datetime_add(now(), 1, \"D\"))";
      case "yesterday" -> "format_date(datetime_add(now(), -1, \"D\"))";
      default -> "now()";
    };
  }

  private static String channel(List<String> rest) {
    boolean name = !rest.isEmpty() && rest.getFirst().equals("name");
    return name ? "contact.channel.name" : "contact.channel.address";
  }

  /** Names that begin with a digit cannot follow a dot. */
  private static String keyed(String of, List<String> keys) {
    StringBuilder path = new StringBuilder(of);
    for (String key : keys) {
      boolean plain = key.matches("[a-z_][a-z0-9_]*|\\d+");
      path.append(plain ? "." + key : "[\"" + key + "\"]");
    }
    return path.toString();
  }
}
