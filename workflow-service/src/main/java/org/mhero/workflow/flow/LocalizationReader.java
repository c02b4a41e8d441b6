package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;

/** Reads translations; what is no list of texts counts as none (reference 1.6, 1.7). */
final class LocalizationReader {
  private static final int MOST = 10;
  private static final int LONGEST_PROPERTY = 64;
  private static final int LONGEST_TEXT = 10_000;

  private final JsonSource json;

  private LocalizationReader(JsonSource json) {
    this.json = json;
  }

  static Localization read(JsonSource json) {
    if (json.json().isMissingNode() || json.json().isNull()) {
      return Localization.NONE;
    }
    if (!json.json().isObject()) {
      json.fault("must be an object");
    }
    return new LocalizationReader(json).languages();
  }

  private Localization languages() {
    Map<String, Map<String, Map<String, List<Template>>>> byLanguage = new HashMap<>();
    for (Map.Entry<String, JsonNode> language : json.json().properties()) {
      String code = language.getKey();
      if (strict() && LanguageCode.of(code) == null) {
        json.fault(code + " is no code of a language");
      }
      byLanguage.put(code, items(language.getValue(), json.at(code)));
    }
    return byLanguage.isEmpty() ? Localization.NONE : new Localization(byLanguage);
  }

  private boolean strict() {
    return json.line() == Line.V14_4;
  }

  private Map<String, Map<String, List<Template>>> items(JsonNode values, JsonSource at) {
    Map<String, Map<String, List<Template>>> items = new HashMap<>();
    if (!values.isObject() && !values.isNull()) {
      at.fault("must be an object");
    }
    for (Map.Entry<String, JsonNode> item : values.properties()) {
      if (strict() && !Uuids.versioned(item.getKey())) {
        at.fault(item.getKey() + " is no uuid");
      }
      items.put(item.getKey(), properties(item.getValue(), at.at(item.getKey())));
    }
    return items;
  }

  private Map<String, List<Template>> properties(JsonNode values, JsonSource at) {
    Map<String, List<Template>> properties = new HashMap<>();
    int lists = 0;
    for (Map.Entry<String, JsonNode> property : values.properties()) {
      String name = property.getKey();
      if (!property.getValue().isArray()) {
        continue; // what an editor keeps beside the texts
      }
      lists++;
      if (strict() && (name.isEmpty() || Texts.length(name) > LONGEST_PROPERTY)) {
        at.fault("a property has 1 to " + LONGEST_PROPERTY + " chars");
      }
      List<Template> texts = texts(property.getValue(), at.at(name));
      if (texts != null) {
        properties.put(name, texts);
      }
    }
    if (strict() && lists > MOST) {
      at.fault("has more than " + MOST + " properties");
    }
    return properties;
  }

  private @Nullable List<Template> texts(JsonNode list, JsonSource at) {
    if (strict() && list.size() > MOST) {
      at.fault("has more than " + MOST + " items");
    }
    List<Template> texts = new ArrayList<>();
    for (JsonNode text : list) {
      if (!text.isTextual()) {
        return null;
      }
      if (strict() && Texts.length(text.textValue()) > LONGEST_TEXT) {
        at.fault("is longer than " + LONGEST_TEXT + " chars");
      } else {
        texts.add(Template.of(text.textValue()));
      }
    }
    boolean blank = texts.isEmpty() || (texts.size() == 1 && texts.getFirst().source().isEmpty());
    return blank ? null : List.copyOf(texts);
  }
}
