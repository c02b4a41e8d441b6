package org.mhero.reporting.survey;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A participant with the answers given, by question.
 *
 * @param answers the answer as written and as understood, by the question's key
 */
public record PersonAnswers(Person person, Map<String, Answer> answers) {
  public PersonAnswers {
    answers = Map.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param number the answer as a number when it is one, else null
   */
  public record Answer(
      String value, @Nullable BigDecimal number, String category, boolean understood) {
    /** Without the answer. */
    @Override
    public String toString() {
      return "Answer[understood=" + understood + "]";
    }
  }
}
