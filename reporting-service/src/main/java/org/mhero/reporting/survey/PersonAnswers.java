package org.mhero.reporting.survey;

import java.util.Map;

/**
 * A participant with the answers given, by question.
 *
 * @param answers the answer as written and as understood, by the question's key
 */
public record PersonAnswers(Person person, Map<String, Answer> answers) {
  public PersonAnswers {
    answers = Map.copyOf(answers);
  }

  /** One answer. */
  public record Answer(String value, String category, boolean understood) {
    /** Without the answer. */
    @Override
    public String toString() {
      return "Answer[understood=" + understood + "]";
    }
  }
}
