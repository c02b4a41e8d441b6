package org.mhero.reporting.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.dimension.DimensionService;
import org.mhero.reporting.store.Page;

/** Results of surveys, from roll-ups; lists of people from the rows behind them. */
@ApplicationScoped
public class SurveyService {
  private static final int LATEST = 10;

  private final SurveyRepository repository;
  private final PeopleRepository people;
  private final FormService forms;
  private final DimensionService dimensions;

  SurveyService(
      SurveyRepository repository,
      PeopleRepository people,
      FormService forms,
      DimensionService dimensions) {
    this.repository = repository;
    this.people = people;
    this.forms = forms;
    this.dimensions = dimensions;
  }

  /**
   * The results of a campaign, or of a flow that was started by keywords, without anybody's words.
   *
   * @throws AppException NOT_FOUND when nobody was invited and no answer came
   */
  public SurveyResults results(String id, SurveyFilter filter) {
    return results(id, filter, 0);
  }

  /** The same with the newest texts of each question; for officers. */
  public SurveyResults resultsWithTexts(String id, SurveyFilter filter) {
    return results(id, filter, LATEST);
  }

  private SurveyResults results(String id, SurveyFilter filter, int latest) {
    if (!repository.known(id)) {
      throw AppException.notFound("Nothing of this survey is known");
    }
    SurveyForm form = forms.form(id);
    Participation participation = Participation.of(repository.people(id, filter));
    List<QuestionResult> questions = questions(id, form, filter, latest);
    return new SurveyResults(
        id,
        form.flow(),
        form.name(),
        form.closesAt(),
        filter,
        participation,
        half(id, filter),
        FunnelStep.funnel(participation, questions),
        questions,
        groups(repository.byDistrict(id, filter), dimensions.placeNames()),
        groups(repository.byCadre(id, filter), dimensions.cadreNames()),
        firstAnswers(id, filter),
        repository.newest(id).orElse(null));
  }

  private List<QuestionResult> questions(
      String id, SurveyForm form, SurveyFilter filter, int latest) {
    QuestionTally tally = repository.answers(id, filter);
    List<QuestionResult> results = new ArrayList<>();
    for (SurveyForm.Question question : tally.complete(form.questions())) {
      results.add(
          tally.result(
              question,
              latest == 0 ? List.of() : people.texts(id, question.key(), filter, false, latest)));
    }
    return List.copyOf(results);
  }

  private @Nullable Duration half(String id, SurveyFilter filter) {
    Map<BigDecimal, Long> minutes = repository.values(id, "", ValueKind.FIRST_MINUTES, filter);
    NumberSummary summary = NumberSummary.of(minutes);
    return summary == null ? null : Duration.ofMinutes(summary.median().longValue());
  }

  private List<SurveyResults.HourCount> firstAnswers(String id, SurveyFilter filter) {
    return new TreeMap<>(repository.values(id, "", ValueKind.FIRST_HOUR, filter))
        .entrySet().stream()
            .map(
                e ->
                    new SurveyResults.HourCount(
                        Instant.EPOCH.plus(Duration.ofHours(e.getKey().longValue())), e.getValue()))
            .toList();
  }

  private static List<SurveyResults.Group> groups(
      Map<String, Map<Progress, Long>> groups, Map<String, String> names) {
    return groups.entrySet().stream()
        .map(
            e ->
                new SurveyResults.Group(
                    e.getKey(),
                    names.getOrDefault(e.getKey(), e.getKey()),
                    Participation.of(e.getValue())))
        .toList();
  }

  /** How many people of each district gave an answer of this category; by district id. */
  public Map<String, Long> choiceByDistrict(String id, String question, String category) {
    return repository.choiceByDistrict(id, question, category);
  }

  /** Those who have the question and are silent, by name. */
  public Page<Person> nonResponders(
      String id, SurveyFilter filter, @Nullable String cursor, int limit) {
    return people(id, filter, EnumSet.of(Progress.NO_ANSWER), cursor, limit);
  }

  /** Participants of the given progress, by name. */
  public Page<Person> people(
      String id, SurveyFilter filter, Set<Progress> progress, @Nullable String cursor, int limit) {
    return people.people(id, filter, progress, cursor, limit);
  }

  /** Those who answered, with their answers, by name. */
  public Page<PersonAnswers> answers(
      String id, SurveyFilter filter, @Nullable String cursor, int limit) {
    Page<Person> page =
        people(
            id,
            filter,
            EnumSet.of(Progress.ANSWERING, Progress.STOPPED, Progress.FINISHED),
            cursor,
            limit);
    return new Page<>(people.withAnswers(id, page.items()), page.next());
  }

  /** The newest answers to one question as written, all or only those not understood. */
  public List<QuestionResult.Text> texts(
      String id, String question, SurveyFilter filter, TextKind kind, int limit) {
    return people.texts(id, question, filter, kind == TextKind.NOT_UNDERSTOOD, limit);
  }

  /** Which texts to read. */
  public enum TextKind {
    ALL,
    NOT_UNDERSTOOD
  }
}
