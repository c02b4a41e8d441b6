package org.mhero.workflow.questionnaire;

import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/**
 * An item of a Questionnaire and where its answer is kept in a flow.
 *
 * @param path where it stands, as an OperationOutcome names it
 * @param name of the result
 * @param key of the result
 * @param position in the order of the items, nested ones included
 * @param options what can be chosen, empty when the answer is free
 */
record SurveyItem(
    QuestionnaireItemComponent item,
    String path,
    String name,
    String key,
    int position,
    List<Option> options) {
  /** The category of an answer that is asked for again. */
  static final String OTHER = "Other";

  /** The category of a question that was left out. */
  static final String SKIPPED = org.mhero.workflow.flow.Questions.SKIPPED;

  /** The category while a value is about to be kept. */
  static final String KEPT = org.mhero.workflow.flow.Questions.KEPT;

  /** The category of every other answer. */
  static final String ANSWERED = "Answered";

  /** More answers than fit a message need no limit. */
  private static final int MOST = 100;

  String linkId() {
    return item.getLinkId();
  }

  QuestionnaireItemType type() {
    return item.getType();
  }

  boolean group() {
    return type() == QuestionnaireItemType.GROUP;
  }

  boolean display() {
    return type() == QuestionnaireItemType.DISPLAY;
  }

  /** Whether nobody is asked: it is computed, or stays what it is. */
  boolean silent() {
    return Sdc.flag(item, Sdc.HIDDEN) || item.getReadOnly() || Sdc.has(item, Sdc.CALCULATED);
  }

  /** Whether one message may hold several answers. */
  boolean several() {
    return item.getRepeats() && !group() && !display();
  }

  /** How many answers there have to be at least. */
  int least() {
    return Sdc.count(item, Sdc.MIN_OCCURS).map(n -> Math.min(n, MOST)).orElse(1);
  }

  /** How many answers there may be, 0 when it is not limited. */
  int most() {
    return Sdc.count(item, Sdc.MAX_OCCURS).filter(n -> n <= MOST).orElse(0);
  }

  /** The result in an expression. */
  String result() {
    return "results[\"" + key + "\"]";
  }

  /** The text of its value in an expression, empty without an answer. */
  String value() {
    return "default(" + result() + ".value, \"\")";
  }

  /** The name of its category in an expression, empty without an answer. */
  String category() {
    return "default(" + result() + ".category, \"\")";
  }
}
