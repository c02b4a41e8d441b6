package org.mhero.reporting.survey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a survey asks, as workflow tells it.
 *
 * @param flow the flow's uuid
 * @param questions in the order of the flow
 */
record SurveyForm(String flow, String name, @Nullable Instant closesAt, List<Question> questions) {
  static final SurveyForm UNKNOWN = new SurveyForm("", "", null, List.of());

  /** A question with its kind and the categories of a choice. */
  record Question(String key, String text, QuestionResult.Kind kind, List<String> categories) {}
}
