package org.mhero.workflow.questionnaire;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;

/** The items of a Questionnaire, each with the name of its result. */
final class Survey {
  private static final int LONGEST_NAME = 60;
  private static final int DEEPEST = 20;
  private static final int MOST = 300;

  private final Questionnaire questionnaire;
  private final Refusals refusals;
  private final Map<String, SurveyItem> byLinkId = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();

  private Survey(Questionnaire questionnaire, Refusals refusals) {
    this.questionnaire = questionnaire;
    this.refusals = refusals;
  }

  /** Reads the items; what is wrong with them goes to the refusals. */
  static Survey of(Questionnaire questionnaire, Refusals refusals) {
    Survey survey = new Survey(questionnaire, refusals);
    Sdc.checkWhole(questionnaire.getExtension(), refusals);
    survey.all(questionnaire.getItem(), "Questionnaire", 0);
    return survey;
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  /** Every item in order. */
  List<SurveyItem> items() {
    return List.copyOf(byLinkId.values());
  }

  @Nullable SurveyItem find(String linkId) {
    return byLinkId.get(linkId);
  }

  /** The item as it was read; an item that was refused has none. */
  List<SurveyItem> of(List<QuestionnaireItemComponent> items) {
    return items.stream()
        .map(item -> byLinkId.get(item.getLinkId()))
        .filter(found -> found != null)
        .toList();
  }

  /** The languages that texts are translated into. */
  Set<String> languages() {
    Set<String> languages = new TreeSet<>();
    for (SurveyItem item : byLinkId.values()) {
      languages.addAll(Sdc.translations(item.item().getTextElement()).keySet());
      item.options().forEach(option -> languages.addAll(option.translations().keySet()));
    }
    return languages;
  }

  private void all(List<QuestionnaireItemComponent> items, String parent, int depth) {
    for (int i = 0; i < items.size(); i++) {
      String path = parent + ".item[" + i + "]";
      QuestionnaireItemComponent item = items.get(i);
      if (depth > DEEPEST || byLinkId.size() >= MOST) {
        refusals.add(path, "there are too many items for a survey by SMS");
        return;
      }
      if (!item.hasLinkId() || !item.hasType()) {
        refusals.add(path, "needs a linkId and a type");
      } else if (byLinkId.containsKey(item.getLinkId())) {
        refusals.add(path + ".linkId", "occurs twice");
      } else {
        one(item, path);
        all(item.getItem(), path, depth + 1);
      }
    }
  }

  private void one(QuestionnaireItemComponent item, String path) {
    Sdc.check(item, path, refusals);
    String name = name(item.getLinkId());
    byLinkId.put(
        item.getLinkId(),
        new SurveyItem(
            item,
            path,
            name,
            Texts.snake(name),
            byLinkId.size(),
            Options.of(questionnaire, item, path, refusals)));
  }

  /** A name whose key no other item has, and which can stand in an expression. */
  private String name(String linkId) {
    String name = Texts.trim(Texts.cut(linkId, LONGEST_NAME));
    String chosen = name;
    int n = 2;
    while (!keys.add(Texts.snake(chosen))) {
      chosen = name + "_" + n++;
    }
    return chosen;
  }
}
