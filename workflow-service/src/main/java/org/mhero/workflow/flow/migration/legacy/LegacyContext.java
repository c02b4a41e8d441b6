package org.mhero.workflow.flow.migration.legacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where things are now that the older dialect had elsewhere. */
final class LegacyContext {
  private static final Set<String> OF_CONTACT =
      Set.of("name", "first_name", "language", "uuid", "id", "created_on");
  private static final Set<String> SCHEMES =
      Set.of(
          "mailto",
          "ext",
          "facebook",
          "fcm",
          "jiochat",
          "line",
          "telegram",
          "twitter",
          "twitterid",
          "viber",
          "wechat",
          "whatsapp");

  private LegacyContext() {}

  /** A path such as {@code flow.age.category} as an expression. */
  static String modern(String path) {
    List<String> parts = List.of(path.toLowerCase(Locale.ROOT).split("\\.", -1));
    List<String> rest = parts.subList(1, parts.size());
    return switch (parts.getFirst()) {
      case "contact" -> contact("", rest);
      case "step" -> step(rest);
      case "flow" -> results("results", rest);
      case "extra" -> keyed("legacy_extra", rest);
      case "date" -> date(rest);
      case "channel" -> channel(rest);
      case "child" -> relative("child", rest);
      case "parent" -> relative("parent", rest);
      default -> path.toLowerCase(Locale.ROOT);
    };
  }

  private static String relative(String run, List<String> rest) {
    if (rest.isEmpty()) {
      return run;
    }
    return rest.getFirst().equals("contact")
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
    if (SCHEMES.contains(name)) {
      return "urn_parts(" + of + "urns." + name + ").path";
    }
    return switch (name) {
      case "tel" -> "format_urn(" + of + "urns.tel)";
      case "tel_e164" -> "urn_parts(" + of + "urns.tel).path";
      case "groups" -> "join(foreach(" + of + "contact.groups, extract, \"name\"), \",\")";
      default -> keyed(of + "fields", rest.subList(0, 1));
    };
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
              : "foreach(input.attachments, attachment_parts)";
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
    if (rest.isEmpty()) {
      return "contact.channel";
    }
    return rest.getFirst().equals("name") ? "contact.channel.name" : "contact.channel.address";
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
