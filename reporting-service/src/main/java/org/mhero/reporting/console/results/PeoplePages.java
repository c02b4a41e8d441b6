package org.mhero.reporting.console.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.store.Page;
import org.mhero.reporting.survey.Person;
import org.mhero.reporting.survey.PersonAnswers;
import org.mhero.reporting.survey.Progress;
import org.mhero.reporting.survey.QuestionResult;
import org.mhero.reporting.survey.SurveyFilter;
import org.mhero.reporting.survey.SurveyResults;
import org.mhero.reporting.survey.SurveyService;

/** Lists the people of a survey: who is silent, who stopped, what each answered. */
@ApplicationScoped
class PeoplePages {
  private static final int PAGE = 25;

  private final SurveyService surveys;
  private final Heads heads;

  PeoplePages(SurveyService surveys, Heads heads) {
    this.surveys = surveys;
    this.heads = heads;
  }

  ResultsView.People silent(Words w, String id, @Nullable String cursor) {
    SurveyResults results = surveys.results(id, SurveyFilter.ALL);
    return people(
        w,
        results,
        Set.of(Progress.NO_ANSWER),
        w.t("results.silent-title", results.people().noAnswer()),
        results.people().noAnswer(),
        cursor);
  }

  private ResultsView.People people(
      Words w,
      SurveyResults results,
      Set<Progress> progress,
      String title,
      long count,
      @Nullable String cursor) {
    Page<Person> page = surveys.people(results.id(), SurveyFilter.ALL, progress, cursor, PAGE);
    return new ResultsView.People(
        heads.head(w, results.id(), results.name()),
        title,
        count,
        page.items().stream().map(person -> person(w, person)).toList(),
        page.next());
  }

  private static ResultsView.Person person(Words w, Person person) {
    return new ResultsView.Person(
        path(person),
        name(w, person),
        work(person),
        person.district(),
        person.deliveredAt() == null ? "" : w.moment(person.deliveredAt()));
  }

  private static @Nullable String path(Person person) {
    return person.practitioner() == null ? null : "/console/people/" + person.practitioner();
  }

  private static String name(Words w, Person person) {
    return person.name().isEmpty() ? w.t("send.name-unknown") : person.name();
  }

  private static String work(Person person) {
    boolean both = !person.cadre().isEmpty() && !person.facility().isEmpty();
    return both ? person.cadre() + ", " + person.facility() : person.cadre() + person.facility();
  }

  ResultsView.Answers answers(Words w, String id, @Nullable String cursor) {
    SurveyResults results = surveys.results(id, SurveyFilter.ALL);
    Page<PersonAnswers> page = surveys.answers(id, SurveyFilter.ALL, cursor, PAGE);
    List<QuestionResult> questions = results.questions();
    return new ResultsView.Answers(
        heads.head(w, id, results.name()),
        questions.stream().map(QuestionResult::text).toList(),
        page.items().stream().map(row -> row(w, row, questions)).toList(),
        page.next());
  }

  private static ResultsView.Answered row(
      Words w, PersonAnswers row, List<QuestionResult> questions) {
    return new ResultsView.Answered(
        path(row.person()),
        name(w, row.person()),
        work(row.person()),
        questions.stream()
            .map(
                question -> {
                  PersonAnswers.Answer answer = row.answers().get(question.key());
                  return answer == null ? "–" : answer.value();
                })
            .toList());
  }
}
