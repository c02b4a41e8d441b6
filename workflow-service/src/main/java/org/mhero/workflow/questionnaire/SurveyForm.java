package org.mhero.workflow.questionnaire;

import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.Flow;

/**
 * A flow as something that is answered.
 *
 * @param source the Questionnaire it was made of, null when it was written as a flow
 */
public record SurveyForm(Flow flow, @Nullable Questionnaire source) {
  /** A flow that was written as one. */
  public static SurveyForm of(Flow flow) {
    return new SurveyForm(flow, null);
  }
}
