package org.mhero.workflow.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Questionnaire;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.workflow.flow.Flow;

/** Finds the Questionnaire that a definition was made of. */
@ApplicationScoped
public class SurveyForms {
  private final FhirJson fhir;

  SurveyForms(FhirJson fhir) {
    this.fhir = fhir;
  }

  /**
   * The flow as a form. A Questionnaire that cannot be read counts as none: somebody has changed
   * the definition since, and the flow is what is run.
   */
  public SurveyForm of(Flow flow, JsonNode definition) {
    JsonNode source = definition.path(QuestionnaireFlow.SOURCE);
    if (!source.isObject()) {
      return SurveyForm.of(flow);
    }
    try {
      byte[] json = source.toString().getBytes(StandardCharsets.UTF_8);
      return new SurveyForm(flow, fhir.parse(Questionnaire.class, json));
    } catch (AppException e) {
      return SurveyForm.of(flow);
    }
  }
}
