package org.mhero.workflow.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mhero.workflow.questionnaire.Asked.CHOICE;
import static org.mhero.workflow.questionnaire.Asked.CORE;
import static org.mhero.workflow.questionnaire.Asked.STOCK;
import static org.mhero.workflow.questionnaire.Asked.definition;
import static org.mhero.workflow.questionnaire.Asked.flow;
import static org.mhero.workflow.questionnaire.Asked.linkIds;
import static org.mhero.workflow.questionnaire.Asked.only;
import static org.mhero.workflow.questionnaire.Asked.play;
import static org.mhero.workflow.questionnaire.Asked.questionnaire;
import static org.mhero.workflow.questionnaire.Asked.response;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.error.AppException;
import org.mhero.workflow.flow.Question;
import org.mhero.workflow.flow.Questions;

/**
 * Questionnaires played by SMS on the engine (macm.md 13): what is written, what is understood, and
 * the response that comes of it.
 */
class QuestionnaireFlowTest {
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
          {'linkId':'a','type':'string','extension':[{'url':'http://hl7.org/fhir/StructureDefinition/minLength','valueInteger':1},{'url':'http://hl7.org/fhir/StructureDefinition/minLength','valueInteger':2}]} | Questionnaire.item[0].extension('http://hl7.org/fhir/StructureDefinition/minLength')
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
}
