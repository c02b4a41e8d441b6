package org.mhero.workflow.questionnaire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowReader;

/**
 * Makes a flow of a standard Questionnaire (macm.md 13). The Questionnaire itself goes along under
 * a key of its own, so that answers become a response with its linkIds, codes and types.
 */
public final class QuestionnaireFlow {
  /** Where a definition keeps the Questionnaire it was made of. */
  public static final String SOURCE = "_questionnaire";

  private static final int WEEK = 10_080;
  private static final int LONGEST_NAME = 64;

  private final FhirJson fhir;
  private final ObjectMapper json;

  public QuestionnaireFlow(FhirJson fhir, ObjectMapper json) {
    this.fhir = fhir;
    this.json = json;
  }

  /** The definition; 422 names every element that cannot be asked by SMS. */
  public ObjectNode of(Questionnaire questionnaire) {
    Refusals refusals = new Refusals();
    Survey survey = Survey.of(questionnaire, refusals);
    if (questionnaire.hasModifierExtension()) {
      refusals.add("Questionnaire.modifierExtension", "is not understood");
    }
    if (survey.items().isEmpty()) {
      refusals.add("Questionnaire.item", "there is nothing to ask");
    }
    String language = Languages.three(String.valueOf(questionnaire.getLanguage()));
    SurveyFlow flow =
        new SurveyFlow(
            identity(questionnaire),
            name(questionnaire),
            language.isEmpty() ? "eng" : language,
            WEEK);
    new SurveyNodes(flow, survey, language.isEmpty() ? "eng" : language, refusals).everything();
    refusals.check();
    ObjectNode definition = flow.json();
    definition.set(SOURCE, tree(questionnaire));
    sound(definition);
    return definition;
  }

  private com.fasterxml.jackson.databind.JsonNode tree(Questionnaire questionnaire) {
    try {
      return json.readTree(fhir.json(questionnaire));
    } catch (java.io.IOException e) {
      throw new IllegalStateException("A Questionnaire was written unreadable", e);
    }
  }

  /** The canonical address without its version, so that a new version becomes the same flow. */
  private static String identity(Questionnaire questionnaire) {
    if (questionnaire.hasUrl()) {
      return questionnaire.getUrl();
    }
    return questionnaire.hasId() ? questionnaire.getIdElement().getIdPart() : "unnamed";
  }

  private static String name(Questionnaire questionnaire) {
    String name =
        questionnaire.hasTitle()
            ? questionnaire.getTitle()
            : questionnaire.hasName() ? questionnaire.getName() : identity(questionnaire);
    return Texts.trim(Texts.cut(name, LONGEST_NAME));
  }

  /** Limits of flows are met here for the first time: too many options, too long texts. */
  private static void sound(ObjectNode definition) {
    FlowReader.Outcome read = FlowReader.read(definition);
    if (read.flow() == null) {
      List<String> faults = new ArrayList<>();
      read.problems().stream().map(FlowProblem::message).limit(10).forEach(faults::add);
      throw AppException.unprocessable(
          "The Questionnaire is too large for a flow: " + String.join("; ", faults),
          "Questionnaire");
    }
  }
}
