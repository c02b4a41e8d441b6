package org.mhero.workflow.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hl7.fhir.r4.model.Questionnaire;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;
import org.mhero.workflow.flow.generated.Chance;
import org.mhero.workflow.flow.generated.Mutation;

/** Whatever a Questionnaire says: it becomes a sound flow that can be played, or is refused. */
class HostileQuestionnairesTest {
  private static final FhirJson FHIR = FhirJson.standalone();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> VALUES =
      List.of(
          "true",
          "-1",
          "99999999",
          "\"\"",
          "\"x\"",
          "\"@(\"",
          "\"\\\\\"",
          "\"\\\"\"",
          "\"choice\"",
          "\"group\"",
          "\"(((\"",
          "\"%resource.item.where(linkId='doses').answer.value\"",
          "\"\ud83d\ude00 [a-z]+ \\\\d\"");

  @Property(tries = 1_500)
  void questionnaireBecomesAFlowOrIsRefused(@ForAll long seed) throws JsonProcessingException {
    Chance chance = new Chance(seed);
    Mutation mutation = new Mutation(chance, VALUES);
    JsonNode json = JSON.readTree(FHIR.text(Asked.questionnaire(Asked.STOCK)));
    for (int i = chance.below(3); i >= 0; i--) {
      mutation.apply(json);
    }
    try {
      Questionnaire questionnaire =
          FHIR.parse(Questionnaire.class, json.toString().getBytes(StandardCharsets.UTF_8));
      Flow flow = FlowReader.read(new QuestionnaireFlow(FHIR, JSON).of(questionnaire)).flow();
      assertThat(flow).isNotNull();
      Played played = Played.of(flow, "eng", "yes");
      assertThat(played.response(questionnaire)).isNotNull();
    } catch (AppException e) {
      assertThat(e.code().status()).isBetween(400, 422);
    }
  }
}
