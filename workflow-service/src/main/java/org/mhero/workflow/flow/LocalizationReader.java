package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/** Reads translations; what is no list of texts counts as none (reference 1.6). */
final class LocalizationReader {
  private LocalizationReader() {}

  static Localization read(JsonSource json) {
    if (json.json().isEmpty()) {
      return Localization.NONE;
    }
    Map<String, Map<String, Map<String, List<Template>>>> byLanguage = new HashMap<>();
    json.json()
        .properties()
        .forEach(language -> byLanguage.put(language.getKey(), items(language.getValue())));
    return new Localization(byLanguage);
  }

  private static Map<String, Map<String, List<Template>>> items(JsonNode json) {
    Map<String, Map<String, List<Template>>> items = new HashMap<>();
    json.properties().forEach(item -> items.put(item.getKey(), item(item.getValue())));
    return items;
  }

  private static Map<String, List<Template>> item(JsonNode json) {
    Map<String, List<Template>> properties = new HashMap<>();
    json.properties()
        .forEach(
            property -> {
              List<Template> texts = texts(property.getValue());
              if (texts != null) {
                properties.put(property.getKey(), texts);
              }
            });
    return properties;
  }

  private static @Nullable List<Template> texts(JsonNode list) {
    List<Template> texts = new ArrayList<>();
    for (JsonNode text : list) {
      if (!text.isTextual()) {
        return null;
      }
      texts.add(Template.of(text.textValue()));
    }
    boolean blank = texts.isEmpty() || (texts.size() == 1 && texts.getFirst().source().isEmpty());
    return blank || !list.isArray() ? null : List.copyOf(texts);
  }
}
