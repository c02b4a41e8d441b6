package org.mhero.workflow.questionnaire;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;

/** What a free answer has to keep to (macm.md 13), beyond being of its kind. */
final class Constraints {
  private static final String NUMBER = "has_number(input.text).match";

  private final Survey survey;
  private final SurveyItem item;
  private final Refusals refusals;
  private final List<Constraint> found = new ArrayList<>();

  private Constraints(Survey survey, SurveyItem item, Refusals refusals) {
    this.survey = survey;
    this.item = item;
    this.refusals = refusals;
  }

  /**
   * One of them.
   *
   * @param holds an expression of {@code input.text}; an error counts as true, since then the
   *     answer is not of its kind in the first place
   * @param reason what is said when it does not hold, in the words of a language
   */
  record Constraint(String holds, Function<Phrases, String> reason) {
    /** An argument that equals the message exactly when the constraint does not hold. */
    String failing() {
      return "@(if(default(" + holds + ", true), input.text & \"#\", input.text))";
    }

    /** The reason as a template, empty while the constraint holds. */
    String told(Phrases phrases) {
      return "@(if(default(%s, true), \"\", %s))"
          .formatted(holds, Written.literal(reason.apply(phrases) + " "));
    }
  }

  static List<Constraint> of(Survey survey, SurveyItem item, Refusals refusals) {
    return new Constraints(survey, item, refusals).read();
  }

  private List<Constraint> read() {
    QuestionnaireItemType type = item.type();
    switch (type) {
      case INTEGER -> {
        found.add(new Constraint("round(" + NUMBER + ", 0) = " + NUMBER, Phrases::whole));
        range();
      }
      case DECIMAL, QUANTITY -> {
        decimals();
        range();
      }
      case DATE, DATETIME -> dates();
      case STRING, TEXT, URL -> text();
      default -> {
        // the options say all there is to say
      }
    }
    item.item().getExtensionsByUrl(Sdc.CONSTRAINT).forEach(this::expressed);
    item.item().getExtensionsByUrl(Sdc.TARGET_CONSTRAINT).forEach(this::expressed);
    return found;
  }

  /** A constraint in FHIRPath with words of its own; one that only warns refuses no answer. */
  private void expressed(Extension constraint) {
    if (Sdc.text(constraint, "severity").filter("warning"::equals).isPresent()) {
      return;
    }
    String path = item.path() + ".extension('" + constraint.getUrl() + "')";
    String source =
        Sdc.expression(constraint, "expression")
            .or(() -> Sdc.text(constraint, "expression"))
            .orElse("");
    String human = Sdc.text(constraint, "human").orElse("");
    found.add(
        new Constraint(
            FhirPath.constraint(source, survey, item, path, refusals),
            phrases -> human.isEmpty() ? phrases.form() : human));
  }

  private void range() {
    bound(Sdc.MIN_VALUE, ">=", Phrases::least);
    bound(Sdc.MAX_VALUE, "<=", Phrases::most);
    bound(Sdc.MIN_QUANTITY, ">=", Phrases::least);
    bound(Sdc.MAX_QUANTITY, "<=", Phrases::most);
  }

  private void bound(String url, String sign, Function<Phrases, String> phrase) {
    Sdc.value(item.item(), url)
        .map(Constraints::number)
        .ifPresent(
            limit -> {
              if (limit.matches("-?\\d+(\\.\\d+)?")) {
                found.add(
                    new Constraint(
                        NUMBER + " " + sign + " " + limit,
                        phrases -> phrase.apply(phrases).formatted(limit)));
              } else {
                refuse(url, "the limit has to be a number");
              }
            });
  }

  /** The digits of a limit; a quantity is taken to be in the item's unit. */
  private static String number(Type limit) {
    if (limit instanceof Quantity quantity && quantity.hasValue()) {
      return quantity.getValue().toPlainString();
    }
    String text = limit.primitiveValue();
    return text == null ? "" : text;
  }

  private void decimals() {
    Sdc.count(item.item(), Sdc.MAX_DECIMALS)
        .ifPresent(
            places ->
                found.add(
                    new Constraint(
                        "round(" + NUMBER + ", " + places + ") = " + NUMBER,
                        phrases -> phrases.decimals().formatted(places))));
  }

  private void dates() {
    Sdc.text(item.item(), Sdc.MIN_VALUE)
        .ifPresent(
            date ->
                found.add(
                    new Constraint(
                        "if(has_date_lt(input.text, " + Written.literal(date) + "), false, true)",
                        phrases -> phrases.least().formatted(date))));
    Sdc.text(item.item(), Sdc.MAX_VALUE)
        .ifPresent(
            date ->
                found.add(
                    new Constraint(
                        "if(has_date_gt(input.text, " + Written.literal(date) + "), false, true)",
                        phrases -> phrases.most().formatted(date))));
  }

  private void text() {
    if (item.item().hasMaxLength()) {
      int most = item.item().getMaxLength();
      found.add(
          new Constraint(
              "text_length(trim(input.text)) <= " + most,
              phrases -> phrases.longest().formatted(most)));
    }
    Sdc.count(item.item(), Sdc.MIN_LENGTH)
        .ifPresent(
            least ->
                found.add(
                    new Constraint(
                        "text_length(trim(input.text)) >= " + least,
                        phrases -> phrases.shortest().formatted(least))));
    Sdc.text(item.item(), Sdc.REGEX).ifPresent(this::regex);
    if (item.type() == QuestionnaireItemType.URL) {
      matches("[a-z][a-z0-9+.-]*:\\S+");
    }
  }

  private void regex(String regex) {
    try {
      Pattern.compile(regex);
      matches(regex);
    } catch (PatternSyntaxException e) {
      refuse(Sdc.REGEX, "the pattern cannot be used: " + e.getDescription());
    }
  }

  /** FHIR's patterns describe the whole answer. */
  private void matches(String regex) {
    String whole = Written.literal("\\A(?:" + regex + ")\\z");
    found.add(
        new Constraint("boolean(has_pattern(trim(input.text), " + whole + "))", Phrases::form));
  }

  private void refuse(String url, String reason) {
    refusals.add(item.path() + ".extension('" + url + "')", reason);
  }
}
