package org.mhero.messaging.channel.external;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL or a body with placeholders such as {@code {{to}}}. Values are escaped for where they
 * stand: percent-encoded in a URL or form, with their quotes in JSON, as character data in XML.
 */
final class Template {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([a-z_]+)\\s*}}");
  private static final Set<String> KNOWN =
      Set.of("id", "text", "to", "to_no_plus", "from", "from_no_plus", "channel");

  private final String text;
  private final UnaryOperator<String> escape;

  private Template(String text, UnaryOperator<String> escape) {
    this.text = text;
    this.escape = escape;
    PLACEHOLDER
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .filter(name -> !KNOWN.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "{{%s}} is no placeholder; known are %s".formatted(name, KNOWN));
            });
  }

  static Template url(String text) {
    return new Template(text, Template::percent);
  }

  /** A body of that content type. */
  static Template body(String text, String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (type.contains("json")) {
      return new Template(text, Template::json);
    }
    return new Template(text, type.contains("xml") ? Template::xml : Template::percent);
  }

  String fill(Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(escape.apply(values.getOrDefault(m.group(1), ""))));
  }

  private static String percent(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String xml(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String json(String value) {
    StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
