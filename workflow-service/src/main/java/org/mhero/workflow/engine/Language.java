package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.flow.Category;
import org.mhero.workflow.flow.Flow;

/** Chooses the language of each text by itself (reference 1.6). */
final class Language {
  private final Flow flow;
  private final List<String> order;

  private Language(Flow flow, List<String> order) {
    this.flow = flow;
    this.order = order;
  }

  static Language of(Turn turn) {
    List<String> allowed = turn.base().allowedLanguages();
    List<String> order = new ArrayList<>(2);
    String own = turn.contact.language();
    if (own != null && allowed.contains(own)) {
      order.add(own);
    }
    String standard = turn.base().defaultLanguage();
    if (standard != null && !order.contains(standard)) {
      order.add(standard);
    }
    return new Language(turn.flow(), order);
  }

  /** One language before the flow's own, as broadcasts are made (reference 4.2). */
  static Language first(Flow flow, String language) {
    return new Language(flow, List.of(language));
  }

  /** Texts and the language they are in. */
  record Found(List<Template> texts, String language) {}

  /** The texts of a property: the first language of the list that has them, else as written. */
  Found find(String item, String property, List<Template> written) {
    for (String language : order) {
      if (language.equals(flow.language())) {
        break;
      }
      List<Template> translated = flow.localization().find(language, item, property);
      if (translated != null) {
        return new Found(translated, language);
      }
    }
    return new Found(written, flow.language());
  }

  /** The category's translated name, null when it is told in the flow's own language. */
  @Nullable String ofCategory(Category category) {
    Found found = find(category.uuid(), "name", List.of());
    return found.texts().isEmpty() ? null : found.texts().getFirst().source();
  }
}
