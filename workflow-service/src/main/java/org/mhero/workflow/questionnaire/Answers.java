package org.mhero.workflow.questionnaire;

import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What expressions ask about the answers of a session. */
final class Answers {
  private Answers() {}

  /** Whether a question has an answer that was understood and not left out. */
  static String given(SurveyItem question) {
    if (question.silent()) {
      return question.value() + " != \"\"";
    }
    String category = question.category();
    return "and("
        + category
        + " != \"\", "
        + category
        + " != "
        + Written.literal(SurveyItem.OTHER)
        + ", "
        + category
        + " != "
        + Written.literal(SurveyItem.SKIPPED)
        + ")";
  }

  /** Whether an option was chosen, by its category; one of several where several can be. */
  static String chosen(SurveyItem question, String category) {
    if (question.silent()) {
      boolean yes = category.equals("Yes");
      return "lower(" + question.value() + ") = " + Written.literal(String.valueOf(yes));
    }
    for (Option option : question.options()) {
      if (question.several() && option.category().equals(category)) {
        String pattern = "(?:\\A|[,;/\\s])" + Written.any(option.words()) + "(?:\\z|[,;/.!\\s])";
        return "boolean(has_pattern(" + question.value() + ", " + Written.literal(pattern) + "))";
      }
    }
    return question.category() + " = " + Written.literal(category);
  }

  /** Whether that coding was chosen, null when it is no option. */
  static @Nullable String coded(SurveyItem question, Coding wanted) {
    for (Option option : question.options()) {
      if (option.value() instanceof Coding coding && same(coding, wanted)) {
        return chosen(question, option.category());
      }
    }
    return null;
  }

  private static boolean same(Coding option, Coding wanted) {
    boolean system =
        !wanted.hasSystem() || !option.hasSystem() || wanted.getSystem().equals(option.getSystem());
    return system && String.valueOf(option.getCode()).equals(String.valueOf(wanted.getCode()));
  }
}
