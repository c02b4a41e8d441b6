package org.mhero.workflow.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/** Translations: language, item uuid, property, texts (reference 1.6). */
public record Localization(Map<String, Map<String, Map<String, List<Template>>>> byLanguage) {
  public static final Localization NONE = new Localization(Map.of());

  /** The languages there are translations for. */
  public Set<String> languages() {
    return byLanguage.keySet();
  }

  /** The translation of one property, null when there is none. */
  public @Nullable List<Template> find(String language, String item, String property) {
    return byLanguage.getOrDefault(language, Map.of()).getOrDefault(item, Map.of()).get(property);
  }
}
