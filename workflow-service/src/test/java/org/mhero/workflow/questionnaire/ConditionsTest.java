package org.mhero.workflow.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mhero.workflow.questionnaire.Asked.CHOICE;
import static org.mhero.workflow.questionnaire.Asked.SDC;
import static org.mhero.workflow.questionnaire.Asked.definition;
import static org.mhero.workflow.questionnaire.Asked.only;
import static org.mhero.workflow.questionnaire.Asked.play;
import static org.mhero.workflow.questionnaire.Asked.response;

import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.error.AppException;

/** Which questions are asked and what is computed (macm.md 13). */
class ConditionsTest {
  @ParameterizedTest(name = "{0} {1} {2} with {3} asks: {4}")
  @CsvSource({
    "integer,>,answerInteger:10,12,true",
    "integer,>,answerInteger:10,10,false",
    "integer,>=,answerInteger:10,10,true",
    "integer,<,answerInteger:10,9,true",
    "integer,<=,answerInteger:10,11,false",
    "integer,=,answerInteger:10,10,true",
    "integer,!=,answerInteger:10,10,false",
    "integer,!=,answerInteger:10,11,true",
    "decimal,=,answerDecimal:2.50,2.5,true",
    "string,=,answerString:'red',red,true",
    "string,!=,answerString:'red',red,false",
    "date,>,answerDate:'2025-01-01',5/3/2025,true",
    "date,<,answerDate:'2025-01-01',5/3/2025,false",
    "date,=,answerDate:'2025-03-05',5/3/2025,true",
    "integer,exists,answerBoolean:true,1,true",
    "integer,exists,answerBoolean:true,skip,false",
    "integer,exists,answerBoolean:false,skip,true",
    "integer,>,answerInteger:10,skip,false"
  })
  void enableWhenDecides(String type, String operator, String answer, String said, boolean asked) {
    String[] expected = answer.split(":", 2);
    String items =
        "{'linkId':'q','text':'Q?','type':'"
            + type
            + "'},"
            + "{'linkId':'then','text':'Then?','type':'string','required':true,'enableWhen':["
            + "{'question':'q','operator':'"
            + operator
            + "','"
            + expected[0]
            + "':"
            + expected[1]
            + "}]}";

    assertThat(play(items, said).told().contains("Then?")).isEqualTo(asked);
  }

  @ParameterizedTest(name = "{0} of {1} and {2} asks: {3}")
  @CsvSource({
    "all,yes,yes,true",
    "all,yes,no,false",
    "any,yes,no,true",
    "any,no,yes,true",
    "any,no,no,false"
  })
  void enableBehaviorJoinsConditions(String behavior, String a, String b, boolean asked) {
    String bool = "{'linkId':'%s','text':'%s?','type':'boolean','required':true}";
    String when = "{'question':'%s','operator':'=','answerBoolean':true}";
    String items =
        bool.formatted("a", "a")
            + ","
            + bool.formatted("b", "b")
            + ",{'linkId':'then','text':'Then?','type':'string','required':true,'enableBehavior':'"
            + behavior
            + "','enableWhen':["
            + when.formatted("a")
            + ","
            + when.formatted("b")
            + "]}";

    assertThat(play(items, a, b).told().contains("Then?")).isEqualTo(asked);
  }

  @Test
  void conditionOnAChoiceGoesByItsCode() {
    String items =
        CHOICE
            + ",{'linkId':'then','text':'Then?','type':'string','required':true,'enableWhen':["
            + "{'question':'c','operator':'=','answerCoding':{'code':'zn'}}]}";

    assertThat(play(items, "zinc").told()).contains("Then?");
    assertThat(play(items, "ors").told()).doesNotContain("Then?");
  }

  @Test
  void conditionOnSeveralOptionsHoldsForEachOfThem() {
    String items =
        CHOICE.replace("'required':true", "'required':true,'repeats':true")
            + ",{'linkId':'then','text':'Then?','type':'string','required':true,'enableWhen':["
            + "{'question':'c','operator':'=','answerCoding':{'code':'zn'}}]}";

    assertThat(play(items, "1,2").told()).contains("Then?");
    assertThat(play(items, "1").told()).doesNotContain("Then?");
  }

  @ParameterizedTest(name = "{0} with {1} and {2} asks: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %resource.item.where(linkId='n').answer.value > 10                     | 12 | zinc | true
          %resource.item.where(linkId='n').answer.value > 10 and true            | 9  | zinc | false
          %resource.item.where(linkId='n').answer.value * 2 - 4 >= 20            | 12 | zinc | true
          (%resource.item.where(linkId='n').answer.value + 1) / 2 = 6            | 11 | zinc | true
          %resource.item.where(linkId='c').answer.value.code = 'zn'              | 1  | zinc | true
          %resource.item.where(linkId='c').answer.value.code = 'zn'              | 1  | ors  | false
          %resource.item.where(linkId='c').answer.value.display != 'Zinc'        | 1  | ors  | true
          %resource.item.where(linkId='n').answer.exists().not()                 | 1  | ors  | false
          %resource.descendants().where(linkId='n').answer.value.empty()         | 1  | ors  | false
          iif(%resource.item.where(linkId='n').answer.value > 5, 'a', 'b') = 'a' | 6  | ors  | true
          false or %resource.item.where(linkId='n').answer.value = 6             | 6  | ors  | true
          %resource.item.where(linkId='n').answer.count() = 1                    | 6  | ors  | true
          %resource.item.where(linkId='n').answer.value > 5 implies false        | 6  | ors  | false
          -%resource.item.where(linkId='n').answer.value < -5                    | 6  | ors  | true
          """)
  void fhirPathDecides(String path, String number, String choice, boolean asked) {
    String items =
        "{'linkId':'n','text':'N?','type':'integer','required':true},"
            + CHOICE
            + ",{'linkId':'then','text':'Then?','type':'string','required':true,'extension':[{'url':'"
            + SDC
            + "enableWhenExpression','valueExpression':{'language':'text/fhirpath',"
            + "'expression':'"
            + path.replace('\'', '´')
            + "'}}]}";

    assertThat(play(items, number, choice).told().contains("Then?")).isEqualTo(asked);
  }

  @Test
  void valueIsComputedOfAnswersThatComeLater() {
    String items =
        "{'linkId':'sum','type':'decimal','readOnly':true,'extension':[{'url':'"
            + SDC
            + "calculatedExpression','valueExpression':{'language':'text/fhirpath','expression':"
            + "'%resource.item.where(linkId=´a´).answer.value + %resource.item.where(linkId=´b´).answer.value'}}]},"
            + "{'linkId':'a','text':'A?','type':'integer','required':true},"
            + "{'linkId':'b','text':'B?','type':'integer','required':true}";
    QuestionnaireResponse response = response(items, "2", "3");

    assertThat(only(response, "sum").primitiveValue()).isEqualTo("5");
  }

  @Test
  void endlessFhirPathIsRefused() {
    String path = "1" + " + 1".repeat(500) + " > 1";
    String items =
        "{'linkId':'a','type':'string','extension':[{'url':'"
            + SDC
            + "enableWhenExpression','valueExpression':{'language':'text/fhirpath','expression':'"
            + path
            + "'}}]}";

    assertThatThrownBy(() -> definition(items)).isInstanceOf(AppException.class);
    String nested = "(".repeat(5_000) + "1" + ")".repeat(5_000);
    assertThatThrownBy(() -> definition(items.replace(path, nested)))
        .isInstanceOf(AppException.class);
  }
}
