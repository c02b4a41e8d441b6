package org.mhero.workflow.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.flow.Case;
import org.mhero.workflow.flow.Category;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.Question;
import org.mhero.workflow.flow.Router;

/**
 * A question of a flow as an item: what can be answered, in which languages, and when it is asked.
 */
final class FlowItem {
  private final Flow flow;
  private final Question question;
  private final QuestionnaireItemComponent item = new QuestionnaireItemComponent();

  private FlowItem(Flow flow, Question question) {
    this.flow = flow;
    this.question = question;
  }

  static QuestionnaireItemComponent of(Flow flow, Question question, Ways ways) {
    FlowItem reading = new FlowItem(flow, question);
    reading.asked();
    reading.answered();
    QuestionnaireItemComponent item = reading.item;
    if (ways.insists(question)) {
      item.setRequired(true);
    }
    Ways.Condition condition = ways.condition(question);
    if (condition != null) {
      for (String category : condition.categories()) {
        item.addEnableWhen()
            .setQuestion(condition.question().key())
            .setOperator(QuestionnaireItemOperator.EQUAL)
            .setAnswer(FlowQuestionnaire.coding(category));
      }
      if (condition.categories().size() > 1) {
        item.setEnableBehavior(EnableWhenBehavior.ANY);
      }
    }
    return item;
  }

  private void asked() {
    item.setLinkId(question.key());
    item.setText(question.text());
    item.setType(
        switch (question.kind()) {
          case CHOICE -> QuestionnaireItemType.OPENCHOICE;
          case NUMBER -> QuestionnaireItemType.DECIMAL;
          case DATE -> QuestionnaireItemType.DATE;
          case TEXT -> QuestionnaireItemType.TEXT;
        });
    if (question.message() != null) {
      translate(question.message(), "text", item.getTextElement());
    }
  }

  private void answered() {
    Node node = flow.node(question.node());
    if (node == null || !(node.router() instanceof Router.Switch router)) {
      return;
    }
    for (String name : question.categories()) {
      Coding coding = FlowQuestionnaire.coding(name);
      for (Category category : router.categories()) {
        if (category.name().equals(name)) {
          translate(category.uuid(), "name", coding.getDisplayElement());
        }
      }
      item.addAnswerOption().setValue(coding);
    }
    List<Case> cases = router.cases();
    if (cases.size() == 1 && cases.getFirst().arguments().stream().allMatch(Template::constant)) {
      limits(cases.getFirst());
    }
  }

  /** What the only test of a question says of its answers. */
  private void limits(Case test) {
    List<Template> arguments = test.arguments();
    switch (test.test().name()) {
      case "has_number_between" -> {
        number(Sdc.MIN_VALUE, arguments, 0);
        number(Sdc.MAX_VALUE, arguments, 1);
      }
      case "has_number_gte" -> number(Sdc.MIN_VALUE, arguments, 0);
      case "has_number_lte" -> number(Sdc.MAX_VALUE, arguments, 0);
      case "has_pattern" -> {
        if (arguments.size() == 1) {
          String anywhere = "[\\s\\S]*" + "(?:" + arguments.getFirst().source() + ")" + "[\\s\\S]*";
          item.addExtension(new Extension(Sdc.REGEX, new StringType(anywhere)));
        }
      }
      default -> {
        // says no more than what kind of answer it is
      }
    }
  }

  private void number(String url, List<Template> arguments, int at) {
    BigDecimal limit = arguments.size() > at ? Numbers.strict(arguments.get(at).source()) : null;
    if (limit != null) {
      item.addExtension(new Extension(url, new DecimalType(limit)));
    }
  }

  private void translate(String of, String property, Element text) {
    flow.localization().languages().stream()
        .sorted()
        .forEach(
            language -> {
              List<Template> translated = flow.localization().find(language, of, property);
              if (translated != null && !language.equals(flow.language())) {
                Extension extension = text.addExtension().setUrl(Sdc.TRANSLATION);
                extension.addExtension("lang", new CodeType(Languages.tag(language)));
                extension.addExtension("content", new StringType(translated.getFirst().source()));
              }
            });
  }
}
