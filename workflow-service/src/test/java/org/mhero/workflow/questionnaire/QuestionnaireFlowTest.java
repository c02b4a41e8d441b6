package org.mhero.workflow.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;
import org.mhero.workflow.flow.Question;
import org.mhero.workflow.flow.Questions;

/**
 * Questionnaires played by SMS on the engine (macm.md 13): what is written, what is understood, and
 * the response that comes of it. Single quotes stand for double.
 */
class QuestionnaireFlowTest {
  private static final FhirJson FHIR = FhirJson.standalone();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
  private static final String SDC =
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

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

  private static Played play(String items, String... answers) {
    return Played.of(flow(items), "eng", answers);
  }

  private static QuestionnaireResponse response(String items, String... answers) {
    return play(items, answers).response(questionnaire(items));
  }

  private static Type only(QuestionnaireResponse response, String linkId) {
    return response.getItem().stream()
        .filter(item -> item.getLinkId().equals(linkId))
        .findFirst()
        .orElseThrow()
        .getAnswerFirstRep()
        .getValue();
  }

  private static List<String> linkIds(QuestionnaireResponse response) {
    return response.getItem().stream().map(i -> i.getLinkId()).toList();
  }

  private static String extension(String url, String type, String value) {
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

  @Test
  void theExampleOfTheReferenceIsAskedAndAnsweredInItsTypes() {
    Played played = play(STOCK, "yes", "about 12 doses");

    assertThat(played.told())
        .containsExactly("Do you have measles vaccine?\n1. Yes\n2. No", "How many doses?");
    assertThat(played.completed()).isTrue();
    QuestionnaireResponse response = played.response(questionnaire(STOCK));
    assertThat(linkIds(response)).containsExactly("have", "doses", "low");
    assertThat(only(response, "have").primitiveValue()).isEqualTo("true");
    assertThat(only(response, "doses").fhirType()).isEqualTo("integer");
    assertThat(only(response, "doses").primitiveValue()).isEqualTo("12");
    assertThat(only(response, "low").primitiveValue()).isEqualTo("true");
  }

  @Test
  void theOtherWayThroughTheExampleAsksWhyAndKeepsTheCode() {
    Played played = play(STOCK, "2", "fridge broken");

    assertThat(played.told().get(1)).isEqualTo("Why not?\n1. Delivery late\n2. Fridge broken");
    QuestionnaireResponse response = played.response(questionnaire(STOCK));
    Coding why = (Coding) only(response, "why");
    assertThat(why.getSystem()).isEqualTo("https://x/reason");
    assertThat(why.getCode()).isEqualTo("fridge");
    assertThat(linkIds(response)).doesNotContain("doses");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "YES,true",
    "y,true",
    "1,true",
    "oui,true",
    "true,true",
    "No.,false",
    "2,false",
    "nao,false"
  })
  void booleanIsUnderstoodByWordsAndNumbers(String said, String value) {
    QuestionnaireResponse response =
        response("{'linkId':'a','text':'A?','type':'boolean','required':true}", said);

    assertThat(only(response, "a").primitiveValue()).isEqualTo(value);
  }

  private static final String CHOICE =
      "{'linkId':'c','text':'Which?','type':'choice','required':true,'answerOption':["
          + "{'valueCoding':{'code':'ors','display':'ORS (sachets)'}},"
          + "{'valueCoding':{'code':'zn','display':'Zinc'}}]}";

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"1,ors", "ORS,ors", "ors (sachets),ors", "zinc,zn", " ZN ,zn", "2.,zn"})
  void choiceIsUnderstoodByNumberCodeAndDisplay(String said, String code) {
    assertThat(((Coding) only(response(CHOICE, said), "c")).getCode()).isEqualTo(code);
  }

  @Test
  void choiceThatIsNotThereIsAskedAgain() {
    Played played = play(CHOICE, "aspirin", "1");

    assertThat(played.told().get(1)).startsWith("Sorry, that was not understood. Which?");
    assertThat(played.completed()).isTrue();
  }

  @Test
  void numbersThatAreCodesThemselvesAreNotPositions() {
    String items =
        "{'linkId':'c','text':'How many?','type':'choice','required':true,'answerOption':["
            + "{'valueInteger':0},{'valueInteger':1},{'valueInteger':2}]}";
    Played played = play(items, "1");

    assertThat(played.told().getFirst()).isEqualTo("How many?\n0. 0\n1. 1\n2. 2");
    assertThat(only(played.response(questionnaire(items)), "c").primitiveValue()).isEqualTo("1");
  }

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
  void questionThatIsNotRequiredCanBeLeftOut() {
    String items = "{'linkId':'a','text':'A?','type':'integer'}," + CHOICE;
    Played played = play(items, "skip", "1");

    assertThat(played.told().getFirst()).isEqualTo("A?\n(SKIP to leave it out)");
    assertThat(linkIds(played.response(questionnaire(items)))).containsExactly("c");
  }

  @Test
  void severalOptionsInOneMessageAreSeveralAnswers() {
    String items = CHOICE.replace("'required':true", "'required':true,'repeats':true");
    Played played = play(items, "2, ORS");

    assertThat(played.response(questionnaire(items)).getItemFirstRep().getAnswer())
        .extracting(a -> ((Coding) a.getValue()).getCode())
        .containsExactly("zn", "ors");
  }

  @Test
  void severalFreeAnswersInOneMessageAreSeveralAnswers() {
    String numbers =
        "{'linkId':'n','text':'Ages?','type':'integer','required':true,'repeats':true}";
    String texts = "{'linkId':'t','text':'Names?','type':'string','required':true,'repeats':true}";

    assertThat(response(numbers, "many", "3, 5 12").getItemFirstRep().getAnswer())
        .extracting(a -> a.getValue().primitiveValue())
        .containsExactly("3", "5", "12");
    assertThat(response(texts, "Ann Banda; Joe").getItemFirstRep().getAnswer())
        .extracting(a -> a.getValue().primitiveValue())
        .containsExactly("Ann Banda", "Joe");
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

  @Test
  void openChoiceKeepsWhatElseIsWritten() {
    String items = CHOICE.replace("'choice'", "'open-choice'");

    assertThat(only(response(items, "amoxicillin"), "c").primitiveValue()).isEqualTo("amoxicillin");
    assertThat(only(response(items, "zinc"), "c")).isInstanceOf(Coding.class);
  }

  @Test
  void initialValueIsKeptByOk() {
    String items =
        "{'linkId':'d','text':'District?','type':'string','required':true,"
            + "'initial':[{'valueString':'Bong'}]}";

    assertThat(play(items).told().getFirst()).isEqualTo("District?\n(OK keeps: Bong)");
    assertThat(only(response(items, "ok"), "d").primitiveValue()).isEqualTo("Bong");
    assertThat(only(response(items, "Nimba"), "d").primitiveValue()).isEqualTo("Nimba");
  }

  @Test
  void groupsAndDisplaysAreToldAndKeepTheirNesting() {
    String items =
        "{'linkId':'g','text':'Stock','type':'group','item':["
            + "{'linkId':'g.1','text':'Please count.','type':'display'},"
            + "{'linkId':'g.2','text':'ORS?','type':'integer','required':true,'item':["
            + "{'linkId':'g.2.1','text':'Expired ones?','type':'integer','required':true}]}]}";
    Played played = play(items, "12", "3");

    assertThat(played.told()).containsExactly("Stock", "Please count.", "ORS?", "Expired ones?");
    var group = played.response(questionnaire(items)).getItemFirstRep();
    assertThat(group.getLinkId()).isEqualTo("g");
    var ors = group.getItemFirstRep();
    assertThat(ors.getAnswerFirstRep().getValue().primitiveValue()).isEqualTo("12");
    assertThat(ors.getAnswerFirstRep().getItemFirstRep().getLinkId()).isEqualTo("g.2.1");
  }

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
  void translationsAreToldInTheWorkersLanguage() {
    String translated =
        ",'_text':{'extension':[{'url':'"
            + CORE
            + "translation','extension':[{'url':'lang',"
            + "'valueCode':'fr'},{'url':'content','valueString':'Avez-vous le vaccin ?'}]}]}";
    String items =
        "{'linkId':'a','text':'Do you have it?'"
            + translated
            + ",'type':'boolean','required':true}";
    Played played = Played.of(flow(items), "fra", "peut-être", "oui");

    assertThat(played.told().getFirst()).isEqualTo("Avez-vous le vaccin ?\n1. Oui\n2. Non");
    assertThat(played.told().get(1)).startsWith("Désolé");
    assertThat(only(played.response(questionnaire(items)), "a").primitiveValue()).isEqualTo("true");
  }

  @Test
  void textOfAQuestionnaireIsNoTemplate() {
    assertThat(
            play("{'linkId':'a','text':'Mail a@@b or @contact.name?','type':'string','required':true}")
                .told())
        .containsExactly("Mail a@@b or @contact.name?");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'linkId':'a','type':'attachment'}                                              | Questionnaire.item[0].type
          {'linkId':'a','type':'reference'}                                               | Questionnaire.item[0].type
          {'linkId':'a','type':'date','repeats':true}                                     | Questionnaire.item[0].repeats
          {'linkId':'a','type':'string','repeats':true,'maxLength':5}                     | Questionnaire.item[0].repeats
          {'linkId':'a','type':'group','repeats':true,'item':[{'linkId':'b','type':'string'}]} | Questionnaire.item[0].repeats
          {'linkId':'a','type':'choice'}                                                  | Questionnaire.item[0]
          {'linkId':'a','type':'choice','answerValueSet':'http://x'}                      | Questionnaire.item[0].answerValueSet
          {'linkId':'a','type':'string'},{'linkId':'a','type':'string'}                   | Questionnaire.item[1].linkId
          {'linkId':'a','type':'string','enableWhen':[{'question':'z','operator':'exists','answerBoolean':true}]} | Questionnaire.item[0].enableWhen[0].question
          {'linkId':'a','type':'string','enableWhen':[{'question':'b','operator':'exists','answerBoolean':true}]},{'linkId':'b','type':'string'} | Questionnaire.item[0].enableWhen[0].question
          {'linkId':'b','type':'string'},{'linkId':'a','type':'string','enableWhen':[{'question':'b','operator':'>','answerString':'x'}]} | Questionnaire.item[1].enableWhen[0]
          {'linkId':'a','type':'string','extension':[{'url':'http://hl7.org/fhir/StructureDefinition/regex','valueString':'(?=x)'}]} | Questionnaire.item[0].extension('http://hl7.org/fhir/StructureDefinition/regex')
          {'linkId':'a','type':'string','extension':[{'url':'http://hl7.org/fhir/StructureDefinition/variable','valueExpression':{'language':'text/fhirpath','expression':'1'}}]} | Questionnaire.item[0].extension('http://hl7.org/fhir/StructureDefinition/variable')
          {'linkId':'a','type':'string','readOnly':true,'extension':[{'url':'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression','valueExpression':{'language':'text/fhirpath','expression':'%patient.birthDate'}}]} | Questionnaire.item[0].extension('http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression')
          """)
  void whatCannotBeAskedIsRefusedWithItsPath(String items, String path) {
    assertThatThrownBy(() -> definition(items))
        .isInstanceOfSatisfying(
            AppException.class, refused -> assertThat(refused.expressions()).containsExactly(path));
  }

  @Test
  void theSameQuestionnaireBecomesTheSameFlow() {
    assertThat(definition(STOCK)).isEqualTo(definition(STOCK));
  }

  @Test
  void figuresSeeTheKindsOfTheQuestions() {
    List<Question> questions = Questions.of(flow(STOCK + ",{'linkId':'n','type':'integer'}"));

    assertThat(questions)
        .extracting(Question::key, Question::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("have", Question.Kind.CHOICE),
            org.assertj.core.groups.Tuple.tuple("doses", Question.Kind.NUMBER),
            org.assertj.core.groups.Tuple.tuple("why", Question.Kind.CHOICE),
            org.assertj.core.groups.Tuple.tuple("n", Question.Kind.NUMBER));
    assertThat(questions.getFirst().categories()).containsExactly("Yes", "No");
  }

  @Test
  void valueThatIsOfferedDoesNotChangeTheKindOfAQuestion() {
    String items = "{'linkId':'n','text':'Beds?','type':'integer','initial':[{'valueInteger':4}]}";

    assertThat(Questions.of(flow(items)).getFirst().kind()).isEqualTo(Question.Kind.NUMBER);
    assertThat(only(response(items, "ok"), "n").primitiveValue()).isEqualTo("4");
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
