package org.mhero.reporting.console.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.reporting.console.layout.Ledger;
import org.mhero.reporting.console.layout.User;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.dimension.DimensionService;
import org.mhero.reporting.indicator.Share;
import org.mhero.reporting.survey.FunnelStep;
import org.mhero.reporting.survey.Participation;
import org.mhero.reporting.survey.SurveyFilter;
import org.mhero.reporting.survey.SurveyResults;
import org.mhero.reporting.survey.SurveyService;

/** Gathers the results of a survey; names and words of people only for who may read them. */
@ApplicationScoped
class ResultsPage {
  private final SurveyService surveys;
  private final DimensionService dimensions;
  private final Heads heads;

  ResultsPage(SurveyService surveys, DimensionService dimensions, Heads heads) {
    this.surveys = surveys;
    this.dimensions = dimensions;
    this.heads = heads;
  }

  ResultsView.Head head(Words w, String id) {
    return heads.head(w, id, "");
  }

  /** The results, or null while nothing of the survey is known here. */
  ResultsView.@Nullable Results results(
      Words w, User user, String id, @Nullable String district, @Nullable String cadre) {
    SurveyFilter filter = new SurveyFilter(district, cadre);
    try {
      SurveyResults results =
          user.officer() ? surveys.resultsWithTexts(id, filter) : surveys.results(id, filter);
      return view(w, results, filter);
    } catch (AppException e) {
      if (e.code() == ErrorCode.NOT_FOUND) {
        return null;
      }
      throw e;
    }
  }

  private ResultsView.Results view(Words w, SurveyResults results, SurveyFilter filter) {
    Participation people = results.people();
    return new ResultsView.Results(
        heads.head(w, results.id(), results.name()),
        query(filter),
        dimensions.districts().stream()
            .map(d -> option(d.id(), d.name(), filter.district()))
            .toList(),
        dimensions.cadres().stream().map(c -> option(c.code(), c.name(), filter.cadre())).toList(),
        results.asOf() == null ? "" : w.moment(results.asOf()),
        stats(w, results),
        funnel(w, results.funnel()),
        silent(w, people),
        new QuestionViews(w).all(results.questions()),
        groups(w, results.byDistrict()),
        groups(w, results.byCadre()),
        results.firstAnswers().stream()
            .map(h -> new ResultsView.Point(w.hourOfDay(h.hour()), h.people()))
            .toList());
  }

  static String query(SurveyFilter filter) {
    List<String> parts = new ArrayList<>();
    if (filter.district() != null) {
      parts.add("district=" + encoded(filter.district()));
    }
    if (filter.cadre() != null) {
      parts.add("cadre=" + encoded(filter.cadre()));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static String encoded(String value) {
    return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static ResultsView.Option option(String value, String name, @Nullable String chosen) {
    return new ResultsView.Option(value, name, value.equals(chosen));
  }

  private static List<ResultsView.Stat> stats(Words w, SurveyResults results) {
    Participation people = results.people();
    String ofInvited = w.t("results.of-invited", share(w, people.answeredShare()));
    String finished = w.t("results.of-invited", share(w, people.finishedShare()));
    var half = results.halfAnsweredWithin();
    return List.of(
        new ResultsView.Stat(
            w.t("results.invited"),
            w.number(people.invited()),
            "",
            w.t("results.left-out", people.leftOut())),
        new ResultsView.Stat(w.t("results.answered"), w.number(people.answered()), "", ofInvited),
        new ResultsView.Stat(w.t("results.finished"), w.number(people.finished()), "", finished),
        new ResultsView.Stat(
            w.t("results.half"),
            half == null ? "–" : half.toMinutes() == 0 ? "< 1" : w.number(half.toMinutes()),
            half == null ? "" : w.t("results.minutes"),
            w.t("results.after-delivery")));
  }

  static String share(Words w, Share share) {
    Integer percent = share.percent();
    return percent == null ? w.t("common.few") : w.percent(percent, 100);
  }

  private static List<ResultsView.Step> funnel(Words w, List<FunnelStep> steps) {
    long invited = steps.isEmpty() ? 0 : steps.getFirst().people();
    List<ResultsView.Step> views = new ArrayList<>();
    int number = 0;
    for (FunnelStep step : steps) {
      boolean question = step.kind() == FunnelStep.Kind.QUESTION;
      number += question ? 1 : 0;
      String words =
          question
              ? number + " " + brief(step)
              : w.t("results.step-" + step.kind().name().toLowerCase(java.util.Locale.ROOT));
      String why = number == 1 && question ? "results.lost-silent" : lost(step.kind());
      views.add(
          new ResultsView.Step(
              words,
              Ledger.share(Math.min(step.people(), invited), invited),
              w.number(step.people()),
              share(w, step.ofInvited()),
              step.lost() == 0 ? "" : w.t(why, step.lost())));
    }
    return views;
  }

  /** The name its author gave the result, such as "Beds free"; the question where there is none. */
  private static String brief(FunnelStep step) {
    String key = step.key().replace('_', ' ').strip();
    return key.isEmpty() || key.length() > 30
        ? step.text()
        : key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1);
  }

  private static String lost(FunnelStep.Kind kind) {
    return kind == FunnelStep.Kind.DELIVERED ? "results.lost-delivery" : "results.lost-here";
  }

  private static ResultsView.Silent silent(Words w, Participation people) {
    return new ResultsView.Silent(
        people.noAnswer(),
        w.t("results.silent-title", people.noAnswer()),
        people.stopped() + people.answering(),
        people.notDelivered(),
        w.t("results.remind", people.noAnswer()));
  }

  private static List<ResultsView.Group> groups(Words w, List<SurveyResults.Group> groups) {
    return groups.stream()
        .map(group -> group(w, group))
        .sorted(
            java.util.Comparator.comparingInt(ResultsView.Group::share)
                .reversed()
                .thenComparing(ResultsView.Group::name))
        .toList();
  }

  private static ResultsView.Group group(Words w, SurveyResults.Group group) {
    Participation people = group.people();
    Integer percent = people.answeredShare().percent();
    return new ResultsView.Group(
        group.id(),
        group.id().isEmpty() ? w.t("common.unknown") : group.name(),
        percent == null ? -1 : percent,
        share(w, people.answeredShare()),
        people.invited(),
        people.answered(),
        people.finished(),
        share(w, people.finishedShare()),
        people.finishedShare().few() ? "0%" : Ledger.share(people.finished(), people.invited()));
  }
}
