package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the path of the element a parser complained about. The parser names the value or the last
 * part of the path; who has to mend the source wants to know where it is.
 */
final class Elements {
  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

  private Elements() {}

  static Optional<String> locate(ObjectNode record, String element, String message) {
    String name = element.substring(element.lastIndexOf('.') + 1);
    Matcher quoted = QUOTED.matcher(message);
    while (quoted.find()) {
      String path = find(record, "", null, quoted.group(1));
      if (path != null) {
        return Optional.of(path);
      }
    }
    return Optional.ofNullable(find(record, "", name, null));
  }

  private static @Nullable String find(
      JsonNode node, String path, @Nullable String name, @Nullable String value) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String here = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
        if (field.getKey().equals(name)) {
          return here;
        }
        String found = find(field.getValue(), here, name, value);
        if (found != null) {
          return found;
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        String found = find(array.get(i), path + "[" + i + "]", name, value);
        if (found != null) {
          return found;
        }
      }
    } else if (value != null && node.asText().equals(value)) {
      return path;
    }
    return null;
  }
}
