package org.mhero.workflow.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mhero.workflow.questionnaire.Asked.CORE;
import static org.mhero.workflow.questionnaire.Asked.SDC;
import static org.mhero.workflow.questionnaire.Asked.STOCK;
import static org.mhero.workflow.questionnaire.Asked.definition;
import static org.mhero.workflow.questionnaire.Asked.extension;
import static org.mhero.workflow.questionnaire.Asked.only;
import static org.mhero.workflow.questionnaire.Asked.play;
import static org.mhero.workflow.questionnaire.Asked.questionnaire;
import static org.mhero.workflow.questionnaire.Asked.response;

import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.error.AppException;

/** What answers have to keep to, and what is said when they do not (macm.md 13). */
class AnswerLimitsTest {
  @ParameterizedTest(name = "{0} to {1} is met with {2}")
  @CsvSource({
    "-1,12,The least is 0.",
    "9000,12,The most is 5000.",
    "2.5,12,'A whole number, please.'",
    "many,12,How many doses?"
  })
  void numberOutOfRangeIsAskedAgainWithTheReason(String wrong, String right, String reason) {
    Played played = play(STOCK, "yes", wrong, right);

    assertThat(played.told().get(2)).startsWith(reason).endsWith("How many doses?");
    assertThat(only(played.response(questionnaire(STOCK)), "doses").primitiveValue())
        .isEqualTo("12");
  }

  @Test
  void decimalsKeepToTheirPlaces() {
    String items =
        "{'linkId':'n','text':'Fee?','type':'decimal','required':true,'extension':["
            + extension(CORE + "maxDecimalPlaces", "Integer", "1")
            + "]}";
    Played played = play(items, "2.55", "2.50");

    assertThat(played.told().get(1)).startsWith("Decimal places: 1 at most.");
    assertThat(only(played.response(questionnaire(items)), "n").primitiveValue()).isEqualTo("2.5");
  }

  @Test
  void quantityHasTheUnitOfItsItem() {
    String items =
        "{'linkId':'w','text':'Weight?','type':'quantity','required':true,'extension':["
            + "{'url':'"
            + CORE
            + "questionnaire-unit','valueCoding':{'system':'http://unitsofmeasure.org',"
            + "'code':'kg','display':'kg'}}]}";
    Played played = play(items, "3.2");

    assertThat(played.told().getFirst()).isEqualTo("Weight? (kg)");
    org.hl7.fhir.r4.model.Quantity quantity =
        (org.hl7.fhir.r4.model.Quantity) only(played.response(questionnaire(items)), "w");
    assertThat(quantity.getValue()).isEqualByComparingTo("3.2");
    assertThat(quantity.getCode()).isEqualTo("kg");
  }

  @Test
  void quantityKeepsToItsLimits() {
    String items =
        "{'linkId':'w','text':'Weight?','type':'quantity','required':true,'extension':["
            + "{'url':'"
            + SDC
            + "minQuantity','valueQuantity':{'value':0.5,'code':'kg'}},"
            + "{'url':'"
            + SDC
            + "maxQuantity','valueQuantity':{'value':9,'code':'kg'}}]}";
    Played played = play(items, "0.2", "12", "3");

    assertThat(played.told().get(1)).startsWith("The least is 0.5.");
    assertThat(played.told().get(2)).startsWith("The most is 9.");
    assertThat(played.completed()).isTrue();
  }

  @Test
  void textKeepsToItsLengthAndPattern() {
    String items =
        "{'linkId':'b','text':'Batch?','type':'string','required':true,'maxLength':6,'extension':["
            + extension(CORE + "regex", "String", "'[A-Z]+-\\\\d+'")
            + ","
            + extension(CORE + "minLength", "Integer", "4")
            + "]}";
    Played played = play(items, "A-1", "AB-12345", "AB123", "AB-12");

    assertThat(played.told().get(1)).startsWith("Letters: 4 at least. Batch?");
    assertThat(played.told().get(2)).startsWith("Letters: 6 at most. Batch?");
    assertThat(played.told().get(3)).startsWith("That has not the right form. Batch?");
    assertThat(only(played.response(questionnaire(items)), "b").primitiveValue())
        .isEqualTo("AB-12");
  }

  private static String constraint(String expression) {
    return "{'url':'"
        + CORE
        + "questionnaire-constraint','extension':[{'url':'key','valueId':'k'},"
        + "{'url':'severity','valueCode':'error'},{'url':'expression','valueString':'"
        + expression
        + "'},{'url':'human','valueString':'Not so many.'}]}";
  }

  @Test
  void constraintIsHeldWithItsOwnWords() {
    String items =
        "{'linkId':'all','text':'All?','type':'integer','required':true},"
            + "{'linkId':'bad','text':'Bad ones?','type':'integer','required':true,'extension':["
            + constraint("answer.value <= %resource.item.where(linkId=´all´).answer.value")
            + "]}";
    Played played = play(items, "10", "11", "9");

    assertThat(played.told().get(2)).isEqualTo("Not so many. Bad ones?");
    assertThat(played.completed()).isTrue();
  }

  @Test
  void constraintOnTextAndOneThatCannotBeSaid() {
    String items =
        "{'linkId':'b','text':'Batch?','type':'string','required':true,'extension':["
            + constraint("answer.value.length() < 5 and answer.value != ´none´")
            + "]}";

    assertThat(play(items, "none").completed()).isFalse();
    assertThat(play(items, "A-123").completed()).isFalse();
    assertThat(play(items, "A-12").completed()).isTrue();
    assertThatThrownBy(() -> definition(items.replace("length()", "matches(´x´)")))
        .isInstanceOfSatisfying(
            AppException.class,
            refused ->
                assertThat(refused.expressions())
                    .containsExactly(
                        "Questionnaire.item[0].extension('" + CORE + "questionnaire-constraint')"));
  }

  @Test
  void datesAndTimesAreTyped() {
    String items =
        "{'linkId':'d','text':'When?','type':'date','required':true,'extension':["
            + extension(CORE + "minValue", "Date", "'2025-01-01'")
            + "]},"
            + "{'linkId':'t','text':'What time?','type':'time','required':true},"
            + "{'linkId':'dt','text':'Exactly?','type':'dateTime','required':true}";
    Played played = play(items, "5/3/2024", "5/3/2025", "7:30 pm", "6/3/2025 14:20");

    assertThat(played.told().get(1)).startsWith("The least is 2025-01-01.");
    QuestionnaireResponse response = played.response(questionnaire(items));
    assertThat(only(response, "d").primitiveValue()).isEqualTo("2025-03-05");
    assertThat(only(response, "t").primitiveValue()).isEqualTo("19:30:00");
    assertThat(only(response, "dt").primitiveValue()).isEqualTo("2025-03-06T14:20:00Z");
  }

  @Test
  void severalOptionsKeepToTheirNumberAndAnExclusiveOneStandsAlone() {
    String items =
        "{'linkId':'c','text':'Which?','type':'choice','required':true,'repeats':true,'extension':["
            + extension(CORE + "questionnaire-maxOccurs", "Integer", "2")
            + "],'answerOption':["
            + "{'valueCoding':{'code':'a','display':'Ant'}},{'valueCoding':{'code':'b','display':'Bee'}},"
            + "{'valueCoding':{'code':'c','display':'Cow'}},{'valueCoding':{'code':'n','display':'None'},"
            + "'extension':["
            + extension(CORE + "questionnaire-optionExclusive", "Boolean", "true")
            + "]}]}";

    assertThat(play(items, "1,2,3").completed()).isFalse();
    assertThat(play(items, "1,none").completed()).isFalse();
    assertThat(response(items, "ant bee").getItemFirstRep().getAnswer()).hasSize(2);
    assertThat(response(items, "None.").getItemFirstRep().getAnswer()).hasSize(1);
  }
}
