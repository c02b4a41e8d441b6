package org.mhero.workflow.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hl7.fhir.r4.model.Questionnaire;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;

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
  void questionnaireBecomesAFlowOrIsRefused(@ForAll @LongRange(min = 0) long seed)
      throws JsonProcessingException {
    Random random = new Random(seed);
    JsonNode json =
        JSON.readTree(FHIR.text(QuestionnaireFlowTest.questionnaire(QuestionnaireFlowTest.STOCK)));
    for (int i = random.nextInt(3); i >= 0; i--) {
      breakSomewhere(json, random);
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

  private static void breakSomewhere(JsonNode json, Random random) throws JsonProcessingException {
    List<JsonNode> places = new ArrayList<>();
    collect(json, places);
    JsonNode place = places.get(random.nextInt(places.size()));
    JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
    if (place instanceof ArrayNode list && !list.isEmpty()) {
      list.set(random.nextInt(list.size()), value);
    } else if (place instanceof ObjectNode object && !object.isEmpty()) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      object.set(keys.get(random.nextInt(keys.size())), value);
    }
  }

  private static void collect(JsonNode json, List<JsonNode> places) {
    if (json.isContainerNode()) {
      places.add(json);
      json.forEach(child -> collect(child, places));
    }
  }
}
