package org.mhero.workflow.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.mhero.workflow.engine.Result;

/**
 * The results of a session as the items of a response, with the linkIds, types and nesting of the
 * Questionnaire its flow was made of. What was left out or not understood is not there.
 */
final class SurveyAnswers {
  private final Survey survey;
  private final Map<String, Result> results;

  private SurveyAnswers(Survey survey, Map<String, Result> results) {
    this.survey = survey;
    this.results = results;
  }

  static void add(
      QuestionnaireResponse response, Questionnaire questionnaire, Map<String, Result> results) {
    Survey survey = Survey.of(questionnaire, new Refusals());
    new SurveyAnswers(survey, results).all(questionnaire.getItem(), response::addItem);
  }

  private void all(
      List<QuestionnaireItemComponent> items, Supplier<QuestionnaireResponseItemComponent> parent) {
    for (SurveyItem item : survey.of(items)) {
      if (item.group()) {
        group(item, parent);
      } else if (!item.display()) {
        question(item, parent);
      }
    }
  }

  /** A group is there when something in it is. */
  private void group(SurveyItem item, Supplier<QuestionnaireResponseItemComponent> parent) {
    QuestionnaireResponseItemComponent group = new QuestionnaireResponseItemComponent();
    all(item.item().getItem(), group::addItem);
    if (group.hasItem()) {
      QuestionnaireResponseItemComponent added = parent.get();
      named(added, item);
      added.setItem(group.getItem());
    }
  }

  private void question(SurveyItem item, Supplier<QuestionnaireResponseItemComponent> parent) {
    Result result = results.get(item.key());
    List<Type> values = result == null ? List.of() : values(item, result);
    if (values.isEmpty()) {
      all(item.item().getItem(), parent);
      return;
    }
    QuestionnaireResponseItemComponent answered = parent.get();
    named(answered, item);
    values.forEach(value -> answered.addAnswer().setValue(value));
    all(item.item().getItem(), answered.getAnswerFirstRep()::addItem);
  }

  private static void named(QuestionnaireResponseItemComponent added, SurveyItem item) {
    added.setLinkId(item.linkId());
    if (item.item().hasText()) {
      added.setText(item.item().getText());
    }
  }

  private static List<Type> values(SurveyItem item, Result result) {
    String category = result.category();
    if (category.equals(SurveyItem.OTHER)
        || category.equals(SurveyItem.SKIPPED)
        || category.equals(SurveyItem.KEPT)
        || result.value().isBlank()) {
      return List.of();
    }
    if (item.several()) {
      return item.options().isEmpty() ? listed(item, result.value()) : chosen(item, result.value());
    }
    for (Option option : item.options()) {
      if (option.category().equals(category)) {
        return List.of(option.value().copy());
      }
    }
    Type typed = TypedValue.of(item, result.whole());
    return typed == null ? List.of() : List.of(typed);
  }

  private static List<Type> listed(SurveyItem item, String text) {
    List<Type> values = new ArrayList<>();
    for (String part : Pattern.compile(Lists.separator(item)).split(text.strip())) {
      Type value = part.isBlank() ? null : TypedValue.of(item, part.strip());
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Reads a list of options from left to right, as the flow's pattern has understood it. */
  private static List<Type> chosen(SurveyItem item, String text) {
    List<Type> values = new ArrayList<>();
    List<String> all = item.options().stream().flatMap(o -> o.words().stream()).toList();
    Pattern any =
        Pattern.compile(
            "[,;/.!\\s]*(" + Written.any(all) + ")(?=[,;/.!\\s]|\\z)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Matcher matcher = any.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.region(at, text.length()).lookingAt()) {
      option(item, matcher.group(1), values);
      at = matcher.end();
    }
    return values;
  }

  private static void option(SurveyItem item, String word, List<Type> values) {
    for (Option option : item.options()) {
      Pattern own =
          Pattern.compile(
              Written.any(option.words()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      if (own.matcher(word).matches()
          && values.stream().noneMatch(value -> value.equalsDeep(option.value()))) {
        values.add(option.value().copy());
        return;
      }
    }
  }
}
