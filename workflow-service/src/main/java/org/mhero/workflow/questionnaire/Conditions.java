package org.mhero.workflow.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * When an item is asked, as an expression (macm.md 13): enableWhen with its behaviour, or an
 * expression in FHIRPath. A comparison with a question that has no answer is false.
 */
final class Conditions {
  private final Survey survey;
  private final Refusals refusals;

  Conditions(Survey survey, Refusals refusals) {
    this.survey = survey;
    this.refusals = refusals;
  }

  /** The expression without its {@code @}, null when the item is always asked. */
  @Nullable String of(SurveyItem item) {
    List<String> parts = new ArrayList<>();
    List<QuestionnaireItemEnableWhenComponent> conditions = item.item().getEnableWhen();
    for (int i = 0; i < conditions.size(); i++) {
      parts.add(one(item, conditions.get(i), item.path() + ".enableWhen[" + i + "]"));
    }
    String joined =
        switch (parts.size()) {
          case 0 -> null;
          case 1 -> parts.getFirst();
          default -> behaviour(item) + "(" + String.join(", ", parts) + ")";
        };
    if (!Sdc.has(item.item(), Sdc.ENABLE_WHEN)) {
      return joined;
    }
    String path = item.path() + ".extension('" + Sdc.ENABLE_WHEN + "')";
    String mapped =
        FhirPath.condition(
            Sdc.expression(item.item(), Sdc.ENABLE_WHEN).orElse(""), survey, path, refusals);
    return joined == null ? mapped : "and(" + joined + ", " + mapped + ")";
  }

  private String behaviour(SurveyItem item) {
    EnableWhenBehavior behaviour = item.item().getEnableBehavior();
    if (behaviour == null) {
      refusals.add(item.path() + ".enableBehavior", "is needed with more than one condition");
    }
    return behaviour == EnableWhenBehavior.ANY ? "or" : "and";
  }

  private String one(SurveyItem item, QuestionnaireItemEnableWhenComponent when, String path) {
    SurveyItem question = survey.find(String.valueOf(when.getQuestion()));
    if (question == null || question.group() || question.display()) {
      refusals.add(path + ".question", "names no question of this Questionnaire");
      return "false";
    }
    if (question.position() >= item.position()) {
      refusals.add(path + ".question", "is asked later than what depends on it");
      return "false";
    }
    QuestionnaireItemOperator operator = when.getOperator();
    Type answer = when.getAnswer();
    if (operator == null || answer == null) {
      refusals.add(path, "needs an operator and an answer");
      return "false";
    }
    if (operator == QuestionnaireItemOperator.EXISTS) {
      boolean wanted = answer instanceof BooleanType exists && exists.booleanValue();
      String answered = Answers.given(question);
      return wanted ? answered : "if(" + answered + ", false, true)";
    }
    boolean list = question.several() && question.options().isEmpty();
    String compared = list ? null : compared(question, operator, answer);
    if (compared == null) {
      refusals.add(path, "this operator cannot be used with this answer");
      return "false";
    }
    return "and(" + Answers.given(question) + ", default(" + compared + ", false))";
  }

  private static @Nullable String compared(
      SurveyItem question, QuestionnaireItemOperator operator, Type answer) {
    return switch (answer) {
      case BooleanType bool ->
          equality(operator, Answers.chosen(question, bool.booleanValue() ? "Yes" : "No"));
      case Coding coding -> equality(operator, Answers.coded(question, coding));
      case DecimalType number -> number(question, operator, number.getValueAsString());
      case IntegerType number -> number(question, operator, number.getValueAsString());
      case Quantity quantity -> number(question, operator, quantity.getValue().toPlainString());
      case DateTimeType time -> date(question, operator, time.getValueAsString());
      case DateType date -> date(question, operator, date.getValueAsString());
      case StringType text ->
          equality(operator, question.value() + " = " + Written.literal(text.getValue()));
      default -> null;
    };
  }

  private static @Nullable String equality(
      QuestionnaireItemOperator operator, @Nullable String equal) {
    if (equal == null) {
      return null;
    }
    return switch (operator) {
      case EQUAL -> equal;
      case NOT_EQUAL -> "if(" + equal + ", false, true)";
      default -> null;
    };
  }

  private static @Nullable String number(
      SurveyItem question, QuestionnaireItemOperator operator, String number) {
    String value = "number(" + question.result() + ".value)";
    return switch (operator) {
      case EQUAL -> value + " = " + number;
      case NOT_EQUAL -> value + " != " + number;
      case GREATER_THAN -> value + " > " + number;
      case GREATER_OR_EQUAL -> value + " >= " + number;
      case LESS_THAN -> value + " < " + number;
      case LESS_OR_EQUAL -> value + " <= " + number;
      default -> null;
    };
  }

  private static @Nullable String date(
      SurveyItem question, QuestionnaireItemOperator operator, String date) {
    String arguments = "(" + question.result() + ".value, " + Written.literal(date) + ")";
    return switch (operator) {
      case EQUAL -> "boolean(has_date_eq" + arguments + ")";
      case NOT_EQUAL -> "if(has_date_eq" + arguments + ", false, true)";
      case GREATER_THAN -> "boolean(has_date_gt" + arguments + ")";
      case GREATER_OR_EQUAL -> "if(has_date_lt" + arguments + ", false, true)";
      case LESS_THAN -> "boolean(has_date_lt" + arguments + ")";
      case LESS_OR_EQUAL -> "if(has_date_gt" + arguments + ", false, true)";
      default -> null;
    };
  }
}
