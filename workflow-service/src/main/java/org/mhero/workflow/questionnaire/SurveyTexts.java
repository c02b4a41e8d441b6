package org.mhero.workflow.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemInitialComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;

/** What is written to a worker about an item, in one language, as a template. */
final class SurveyTexts {
  private final SurveyItem survey;
  private final QuestionnaireItemComponent item;
  private final String language;
  private final Phrases phrases;

  SurveyTexts(SurveyItem survey, String language) {
    this.survey = survey;
    this.item = survey.item();
    this.language = language;
    this.phrases = Phrases.of(language);
  }

  /** The question with everything that helps to answer it. */
  String asked() {
    StringBuilder text = new StringBuilder(title());
    Sdc.text(item, Sdc.ENTRY_FORMAT)
        .ifPresent(format -> text.append(" (").append(format).append(")"));
    unit().ifPresent(unit -> text.append(" (").append(unit).append(")"));
    for (Option option : survey.options()) {
      text.append("\n").append(option.label()).append(". ").append(option.display(language));
    }
    if (survey.type() == QuestionnaireItemType.OPENCHOICE) {
      Sdc.text(item, Sdc.OPEN_LABEL).ifPresent(label -> text.append("\n").append(label));
    }
    initial(survey).ifPresent(value -> text.append("\n").append(phrases.keep().formatted(value)));
    if (!item.getRequired()) {
      text.append("\n").append(phrases.orSkip());
    }
    return Written.template(text.toString());
  }

  /** The text of an item by itself. */
  String title() {
    Map<String, String> translations = Sdc.translations(item.getTextElement());
    String written = item.hasText() ? item.getText() : item.getLinkId();
    String text =
        translations.containsKey(language)
            ? translations.get(language)
            : Sdc.text(item, Sdc.SHORT_TEXT).orElse(written);
    return item.hasPrefix() ? item.getPrefix() + " " + text : text;
  }

  /** What an answer is met with that does not do. */
  String again(List<Constraints.Constraint> constraints) {
    if (constraints.isEmpty()) {
      return Written.template(phrases.again()) + " " + asked();
    }
    StringBuilder reasons = new StringBuilder();
    constraints.forEach(constraint -> reasons.append(constraint.told(phrases)));
    return reasons + asked();
  }

  private Optional<String> unit() {
    return Sdc.value(item, Sdc.UNIT)
        .filter(Coding.class::isInstance)
        .map(Coding.class::cast)
        .map(unit -> unit.hasDisplay() ? unit.getDisplay() : unit.getCode());
  }

  /** The value that stands when nothing else is said, as it is shown. */
  static Optional<String> initial(SurveyItem survey) {
    for (Option option : survey.options()) {
      if (option.initial() || initiallyChosen(survey, option)) {
        return Optional.of(option.display());
      }
    }
    List<QuestionnaireItemInitialComponent> initial = survey.item().getInitial();
    return initial.isEmpty() || !survey.options().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(initial.getFirst().getValue()).map(Values::shown);
  }

  /** Whether an option is the item's initial value. */
  static boolean initiallyChosen(SurveyItem survey, Option option) {
    return survey.item().getInitial().stream()
        .map(QuestionnaireItemInitialComponent::getValue)
        .anyMatch(value -> value != null && same(value, option.value()));
  }

  private static boolean same(Type wanted, Type value) {
    if (wanted instanceof Coding one) {
      return value instanceof Coding other && String.valueOf(one.getCode()).equals(other.getCode());
    }
    return wanted.equalsDeep(value);
  }
}
