package org.mhero.workflow.questionnaire;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.LanguageCode;
import org.mhero.workflow.flow.Question;
import org.mhero.workflow.flow.Questions;

/** A flow as a Questionnaire: its questions, without the way it leads through them. */
public final class FlowQuestionnaire {
  /** What comes before a flow's uuid in its canonical address. */
  public static final String CANONICAL = "https://mhero.org/fhir/Questionnaire/";

  /** The system of the codes answers are given; a code is the category's name in snake case. */
  public static final String CATEGORIES = "https://mhero.org/fhir/CodeSystem/answer-category";

  private FlowQuestionnaire() {}

  /**
   * The Questionnaire of a flow, with the flow's uuid as its id. A flow that was made of one gives
   * that one back, derived from where it came from.
   */
  public static Questionnaire of(SurveyForm form) {
    Flow flow = form.flow();
    Questionnaire source = form.source();
    if (source == null) {
      return of(flow);
    }
    Questionnaire questionnaire = source.copy();
    questionnaire.setId(flow.uuid());
    if (source.hasUrl() && !source.getUrl().startsWith(CANONICAL)) {
      String version = source.hasVersion() ? "|" + source.getVersion() : "";
      questionnaire.addDerivedFrom(source.getUrl() + version);
    }
    questionnaire.setUrl(CANONICAL + flow.uuid());
    questionnaire.setVersion(String.valueOf(flow.revision()));
    questionnaire.setStatus(PublicationStatus.ACTIVE);
    return questionnaire;
  }

  private static Questionnaire of(Flow flow) {
    Questionnaire questionnaire = new Questionnaire();
    questionnaire.setId(flow.uuid());
    questionnaire.setUrl(CANONICAL + flow.uuid());
    questionnaire.setVersion(String.valueOf(flow.revision()));
    questionnaire.setTitle(flow.name());
    questionnaire.setStatus(PublicationStatus.ACTIVE);
    questionnaire.addSubjectType("Practitioner");
    if (!flow.language().equals(LanguageCode.UNDETERMINED)) {
      questionnaire.setLanguage(Languages.tag(flow.language()));
    }
    List<Question> questions = Questions.of(flow);
    Ways ways = new Ways(flow, questions);
    questions.forEach(question -> questionnaire.addItem(FlowItem.of(flow, question, ways)));
    return questionnaire;
  }

  /** The code of a category. */
  static Coding coding(String category) {
    return new Coding(CATEGORIES, Texts.snake(category), category);
  }

  /** The flow's uuid in a canonical address of ours, empty when it is another's. */
  public static java.util.Optional<String> flow(String canonical) {
    String address = List.of(canonical.split("\\|", 2)).getFirst();
    return address.startsWith(CANONICAL)
        ? java.util.Optional.of(address.substring(CANONICAL.length()))
        : java.util.Optional.empty();
  }
}
