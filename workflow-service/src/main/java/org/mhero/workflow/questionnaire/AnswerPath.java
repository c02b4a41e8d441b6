package org.mhero.workflow.questionnaire;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.questionnaire.FhirPath.Kind;
import org.mhero.workflow.questionnaire.FhirPath.Mapped;
import org.mhero.workflow.questionnaire.FhirPath.Unmappable;

/**
 * A path from the response to the answer of one item, such as {@code
 * %resource.item.where(linkId='doses').answer.value}.
 */
final class AnswerPath {
  private static final Set<String> VALUES =
      Set.of(
          "value",
          "valueBoolean",
          "valueDecimal",
          "valueInteger",
          "valueDate",
          "valueDateTime",
          "valueTime",
          "valueString",
          "valueUri",
          "valueCoding",
          "valueQuantity");
  private static final Set<String> STARTS =
      Set.of("%resource", "%context", "QuestionnaireResponse", "item", "descendants", "repeat");

  private final FhirPathTokens tokens;
  private final Survey survey;
  private final @Nullable SurveyItem self;
  private @Nullable SurveyItem item;

  /**
   * A path that begins here.
   *
   * @param self the item whose answer is being given, null where there is none
   */
  AnswerPath(FhirPathTokens tokens, Survey survey, @Nullable SurveyItem self) {
    this.tokens = tokens;
    this.survey = survey;
    this.self = self;
  }

  Mapped read() throws Unmappable {
    boolean own = self != null && tokens.peek().equals("answer");
    if (own) {
      item = self;
    } else if (!STARTS.contains(tokens.peek())) {
      throw new Unmappable("the name " + tokens.peek() + " is not known");
    }
    boolean valued = step(tokens.take());
    while (!valued && tokens.taken(".")) {
      String name = tokens.take();
      Mapped ended = ended(name);
      if (ended != null) {
        return ended;
      }
      valued = step(name);
    }
    if (!valued) {
      throw new Unmappable("a path has to end in an answer's value");
    }
    return coded();
  }

  /** One step; true when it has come to the value. */
  private boolean step(String name) throws Unmappable {
    if (VALUES.contains(name) && item != null) {
      skipped();
      return true;
    }
    switch (name) {
      case "where" -> where();
      case "%resource", "%context", "QuestionnaireResponse", "item", "answer" -> {
        // leads on to the items
      }
      case "descendants", "first", "single" -> brackets();
      case "repeat" -> {
        expect("(");
        expect("item");
        expect(")");
      }
      default -> throw new Unmappable("the step " + name + " is not known");
    }
    return false;
  }

  /** What can be asked of an answer without its value. */
  private @Nullable Mapped ended(String name) throws Unmappable {
    if (item == null) {
      return null;
    }
    return switch (name) {
      case "exists" -> {
        brackets();
        yield new Mapped(Kind.BOOLEAN, Answers.given(item));
      }
      case "empty" -> {
        brackets();
        yield new Mapped(Kind.BOOLEAN, "if(" + Answers.given(item) + ", false, true)");
      }
      case "count" -> {
        brackets();
        if (item.several()) {
          throw new Unmappable("several answers cannot be counted");
        }
        yield new Mapped(Kind.NUMBER, "if(" + Answers.given(item) + ", 1, 0)");
      }
      default -> null;
    };
  }

  private Mapped coded() throws Unmappable {
    SurveyItem found = item;
    if (found == null) {
      throw new Unmappable("no linkId says which item is meant");
    }
    if (found.equals(self)) {
      return FhirPath.given(found);
    }
    if (found.options().isEmpty() || found.options().getFirst().category().equals("Yes")) {
      return FhirPath.answer(found);
    }
    if (tokens.taken(".")) {
      String part = tokens.take();
      if (part.equals("code") || part.equals("display")) {
        return FhirPath.coded(found, part.equals("code"));
      }
      if (part.equals("exists") || part.equals("empty")) {
        Mapped ended = ended(part);
        if (ended != null) {
          return ended;
        }
      }
      throw new Unmappable("the step " + part + " is not known after a choice");
    }
    return FhirPath.answer(found);
  }

  /** {@code first()} and {@code ofType()} say nothing that is not known. */
  private void skipped() throws Unmappable {
    while (tokens.peek().equals("ofType")) {
      tokens.take();
      expect("(");
      tokens.take();
      expect(")");
    }
  }

  private void where() throws Unmappable {
    expect("(");
    expect("linkId");
    expect("=");
    String linkId = tokens.take();
    if (!linkId.startsWith("'")) {
      throw new Unmappable("where needs a linkId in quotes");
    }
    expect(")");
    SurveyItem found = survey.find(FhirPath.unquoted(linkId));
    if (found == null) {
      throw new Unmappable("there is no item " + linkId);
    }
    item = found;
  }

  private void brackets() throws Unmappable {
    expect("(");
    expect(")");
  }

  private void expect(String token) throws Unmappable {
    if (!tokens.taken(token)) {
      throw new Unmappable("expected " + token + " and found " + tokens.peek());
    }
  }
}
