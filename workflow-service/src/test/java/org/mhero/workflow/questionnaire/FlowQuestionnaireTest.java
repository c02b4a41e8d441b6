package org.mhero.workflow.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.flow.FlowReader;

/** Flows that were written as flows, as the Questionnaires they are served as. */
class FlowQuestionnaireTest {
  private static Questionnaire of(String flow) {
    try {
      var definition = JsonMapper.builder().build().readTree(TestFlows.text(flow)).at("/flows/0");
      return FlowQuestionnaire.of(SurveyForm.of(FlowReader.read(definition).flow()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(flow, e);
    }
  }

  private static QuestionnaireItemComponent item(Questionnaire questionnaire, String linkId) {
    return questionnaire.getItem().stream()
        .filter(item -> item.getLinkId().equals(linkId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void questionsHaveTheirTypesAndChoicesTheirCodes() {
    Questionnaire questionnaire = of("ward_report");

    assertThat(questionnaire.getItem())
        .extracting(item -> item.getType().toCode())
        .containsExactly("open-choice", "decimal", "date", "text");
    assertThat(item(questionnaire, "ward_open").getAnswerOption())
        .extracting(option -> ((Coding) option.getValue()).getCode())
        .containsExactly("yes", "no");
  }

  @Test
  void languageAndTranslationsAreTold() {
    Questionnaire questionnaire = of("ward_report");

    assertThat(questionnaire.getLanguage()).isEqualTo("en");
    assertThat(Sdc.translations(item(questionnaire, "ward_open").getTextElement()))
        .containsKey("fra");
  }

  @Test
  void rangeOfTheOnlyTestIsTheRangeOfTheItem() {
    QuestionnaireItemComponent beds = item(of("ward_report"), "beds_free");

    assertThat(Sdc.text(beds, Sdc.MIN_VALUE)).contains("0");
    assertThat(Sdc.text(beds, Sdc.MAX_VALUE)).isPresent();
  }

  @Test
  void questionThatIsAskedUntilItIsUnderstoodIsRequired() {
    assertThat(item(of("ward_report"), "beds_free").getRequired()).isTrue();
  }

  @Test
  void questionThatOneAnswerLeadsToDependsOnIt() {
    QuestionnaireItemComponent beds = item(of("ward_report"), "beds_free");

    assertThat(beds.getEnableWhen()).hasSize(1);
    assertThat(beds.getEnableWhenFirstRep().getQuestion()).isEqualTo("ward_open");
    assertThat(((Coding) beds.getEnableWhenFirstRep().getAnswer()).getCode()).isEqualTo("yes");
    assertThat(item(of("ward_report"), "ward_open").getEnableWhen()).isEmpty();
  }
}
