package org.mhero.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mhero.reporting.indicator.IndicatorService;
import org.mhero.reporting.indicator.SendPerson;
import org.mhero.reporting.survey.Person;
import org.mhero.reporting.survey.PersonAnswers;
import org.mhero.reporting.survey.QuestionResult;
import org.mhero.reporting.survey.SurveyFilter;
import org.mhero.reporting.survey.SurveyResults;
import org.mhero.reporting.survey.SurveyService;

/** Makes tables of what the services of surveys and indicators tell. */
@ApplicationScoped
class TableService {
  private static final int PAGE = 500;
  private static final List<String> PERSON =
      List.of("Name", "Cadre", "Facility", "District", "Progress");

  private final SurveyService surveys;
  private final IndicatorService indicators;

  TableService(SurveyService surveys, IndicatorService indicators) {
    this.surveys = surveys;
    this.indicators = indicators;
  }

  Table table(ExportRequest request) {
    return switch (request.kind()) {
      case ANSWERS -> answers(request.subject(), request.filter());
      case NON_RESPONDERS -> nonResponders(request.subject(), request.filter());
      case OUTCOMES -> outcomes(request.subject());
    };
  }

  private Table answers(String id, SurveyFilter filter) {
    SurveyResults results = surveys.results(id, filter);
    List<String> header = new ArrayList<>(PERSON);
    header.add("First answer");
    for (QuestionResult question : results.questions()) {
      header.add(question.text());
      if (question.kind() == QuestionResult.Kind.CHOICE) {
        header.add(question.text() + " (as written)");
      }
    }
    return new Table(
        "Answers",
        header,
        results.people().answered(),
        () ->
            Table.pages(cursor -> surveys.answers(id, filter, cursor, PAGE))
                .map(person -> answers(person, results.questions())));
  }

  private static List<Cell> answers(PersonAnswers person, List<QuestionResult> questions) {
    List<Cell> cells = person(person.person());
    cells.add(Cell.of(person.person().firstAnswerAt()));
    for (QuestionResult question : questions) {
      PersonAnswers.Answer answer = person.answers().get(question.key());
      if (question.kind() == QuestionResult.Kind.CHOICE) {
        cells.add(Cell.of(answer == null ? "" : answer.category()));
      }
      cells.add(answer == null ? Cell.of("") : value(answer));
    }
    return cells;
  }

  private static Cell value(PersonAnswers.Answer answer) {
    return answer.number() == null ? Cell.of(answer.value()) : new Cell.Amount(answer.number());
  }

  private static List<Cell> person(Person person) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(person.name()));
    cells.add(Cell.of(person.cadre()));
    cells.add(Cell.of(person.facility()));
    cells.add(Cell.of(person.district()));
    cells.add(Cell.of(words(person.progress())));
    return cells;
  }

  private Table nonResponders(String id, SurveyFilter filter) {
    List<String> header = new ArrayList<>(PERSON);
    header.add("Invited");
    header.add("Delivered");
    return new Table(
        "No answer",
        header,
        surveys.results(id, filter).people().noAnswer(),
        () ->
            Table.pages(cursor -> surveys.nonResponders(id, filter, cursor, PAGE))
                .map(TableService::nonResponder));
  }

  private static List<Cell> nonResponder(Person person) {
    List<Cell> cells = person(person);
    cells.add(Cell.of(person.invitedAt()));
    cells.add(Cell.of(person.deliveredAt()));
    return cells;
  }

  private Table outcomes(String id) {
    return new Table(
        "Outcomes",
        List.of("Name", "Cadre", "Facility", "District", "Line", "Outcome", "Reason", "When"),
        indicators.outcomes(id).total().addressed(),
        () ->
            Table.pages(cursor -> indicators.people(id, null, cursor, PAGE))
                .map(TableService::outcome));
  }

  private static List<Cell> outcome(SendPerson person) {
    return List.of(
        Cell.of(person.name()),
        Cell.of(person.cadre()),
        Cell.of(person.facility()),
        Cell.of(person.district()),
        Cell.of(person.channel()),
        Cell.of(words(person.outcome())),
        Cell.of(person.reason()),
        Cell.of(person.at()));
  }

  /** NOT_DELIVERED reads "not delivered". */
  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
