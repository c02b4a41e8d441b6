package org.mhero.workflow.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Type;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;

/**
 * Questionnaires written shortly, and what comes of them by SMS. Single quotes stand for double,
 * acute accents for single ones.
 */
final class Asked {
  private static final FhirJson FHIR = FhirJson.standalone();

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final String CORE = "http://hl7.org/fhir/StructureDefinition/";

  static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

  private Asked() {}

  static Questionnaire questionnaire(String items) {
    String json =
        "{'resourceType':'Questionnaire','url':'https://hmis.example.org/fhir/Questionnaire/x',"
            + "'status':'active','title':'Survey','language':'en','item':["
            + items
            + "]}";
    return FHIR.parse(
        Questionnaire.class,
        json.replace('\'', '"').replace('´', '\'').getBytes(StandardCharsets.UTF_8));
  }

  static ObjectNode definition(String items) {
    return new QuestionnaireFlow(FHIR, JSON).of(questionnaire(items));
  }

  static Flow flow(String items) {
    Flow flow = FlowReader.read(definition(items)).flow();
    assertThat(flow).isNotNull();
    return flow;
  }

  static Played play(String items, String... answers) {
    return Played.of(flow(items), "eng", answers);
  }

  static QuestionnaireResponse response(String items, String... answers) {
    return play(items, answers).response(questionnaire(items));
  }

  static Type only(QuestionnaireResponse response, String linkId) {
    return response.getItem().stream()
        .filter(item -> item.getLinkId().equals(linkId))
        .findFirst()
        .orElseThrow()
        .getAnswerFirstRep()
        .getValue();
  }

  static List<String> linkIds(QuestionnaireResponse response) {
    return response.getItem().stream().map(i -> i.getLinkId()).toList();
  }

  static String extension(String url, String type, String value) {
    return "{'url':'" + url + "','value" + type + "':" + value + "}";
  }

  static final String STOCK =
      "{'linkId':'have','text':'Do you have measles vaccine?','type':'boolean','required':true},"
          + "{'linkId':'doses','text':'How many doses?','type':'integer','required':true,"
          + "'enableWhen':[{'question':'have','operator':'=','answerBoolean':true}],'extension':["
          + extension(CORE + "minValue", "Integer", "0")
          + ","
          + extension(CORE + "maxValue", "Integer", "5000")
          + "]},"
          + "{'linkId':'why','text':'Why not?','type':'choice','required':true,"
          + "'enableWhen':[{'question':'have','operator':'=','answerBoolean':false}],'answerOption':["
          + "{'valueCoding':{'system':'https://x/reason','code':'late','display':'Delivery late'},"
          + "'extension':["
          + extension(CORE + "questionnaire-optionPrefix", "String", "'1'")
          + "]},"
          + "{'valueCoding':{'system':'https://x/reason','code':'fridge','display':'Fridge broken'},"
          + "'extension':["
          + extension(CORE + "questionnaire-optionPrefix", "String", "'2'")
          + "]}]},"
          + "{'linkId':'low','text':'Low stock','type':'boolean','readOnly':true,'extension':["
          + extension(CORE + "questionnaire-hidden", "Boolean", "true")
          + ","
          + "{'url':'"
          + SDC
          + "calculatedExpression','valueExpression':{'language':'text/fhirpath',"
          + "'expression':'%resource.item.where(linkId=´doses´).answer.value < 50'}}]}";

  static final String CHOICE =
      "{'linkId':'c','text':'Which?','type':'choice','required':true,'answerOption':["
          + "{'valueCoding':{'code':'ors','display':'ORS (sachets)'}},"
          + "{'valueCoding':{'code':'zn','display':'Zinc'}}]}";
}
